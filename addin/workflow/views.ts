/** What the pane can show, in the order of its tabs; help stands beside them. */
export type PaneView = "check" | "enrich" | "report" | "duties" | "person" | "forms" | "help";
