import type { signInDialog as chinese } from "./signInDialog.zh-CN.js";

/** The dialog in which somebody signs in for the pane. */
export const signInDialog: typeof chinese = {
  title: "Silver Roster · Sign in",
  looking: "Reaching the service…",
  known: "You are signed in as {name} ({login}).",
  goOn: "Go on",
  another: "Use another account",
  done: "Signed in; go back to Excel. This window closes by itself, or you may close it.",
};
