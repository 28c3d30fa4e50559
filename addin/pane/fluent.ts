import "@fluentui/web-components/button.js";
import "@fluentui/web-components/progress-bar.js";
import { setTheme } from "@fluentui/web-components";
import { webDarkTheme, webLightTheme } from "@fluentui/tokens";

/** The few Fluent elements that the pane uses are known by their import; the theme follows the system, or Office's own. */
export function startFluent(): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const follow = (): void => { setTheme(dark.matches ? webDarkTheme : webLightTheme); };
  follow();
  dark.addEventListener("change", follow);
}
