// What benches run inside a page, as text: the page knows neither this project's types nor what the loader adds to functions.

/** Watches frames from now on; the browser tells of those that took it 50 ms or more. `framesSeen()` says what was seen. */
export const watchFrames = `(() => {
  let [longest, longestGap, count, last] = [0, 0, 0, performance.now()];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
  }).observe({ type: "long-animation-frame", buffered: false });
  const each = (now) => {
    longestGap = Math.max(longestGap, now - last);
    last = now;
    count += 1;
    requestAnimationFrame(each);
  };
  requestAnimationFrame(each);
  window.framesSeen = () => ({ longest, longestGap, count });
})()`;

/** The scroll bar of the grid is dragged, each frame somewhere else. */
export const throwAbout = `(async () => {
  const grid = document.querySelector(".grid");
  for (let place = 0; place < 120; place += 1) {
    grid.scrollTop = ((place * 7919) % 997) * (grid.scrollHeight / 1000);
    await new Promise((resume) => requestAnimationFrame(resume));
  }
  await new Promise((resume) => setTimeout(resume, 200));
})()`;

/** Notes when the first button can be pressed. */
export const noteInteractive = `(() => {
  const seek = () => {
    if (document.querySelector("fluent-button")?.shadowRoot != null) window.interactiveAt = performance.now();
    else requestAnimationFrame(seek);
  };
  seek();
})()`;

/** Milliseconds from the arrival of the page's last script until then. */
export const interactiveAfter = `(() => {
  const scripts = performance.getEntriesByType("resource").filter(({ name, initiatorType }) => name.endsWith(".js") && (initiatorType === "script" || initiatorType === "link" || initiatorType === "other"));
  return window.interactiveAt - Math.max(...scripts.map(({ responseEnd }) => responseEnd));
})()`;
