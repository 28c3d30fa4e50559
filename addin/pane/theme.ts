/** How the pane is coloured: as Office is, or the system where Office does not say. */
export type ThemeName = "light" | "dark" | "contrast";

/** What Office tells of its own colours (Office.context.officeTheme). */
export interface OfficeColours {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
}

export interface SystemColours {
  readonly prefersDark: boolean;
  /** The system draws in colours of its own choice: high contrast of Windows. */
  readonly forced: boolean;
}

/** Beyond this ratio of background to text it is no ordinary theme: those of Office reach 15. */
const contrastTheme = 18;

/**
 * The theme that matches Office's colours.
 * @example themeOf({ bodyBackgroundColor: "#262626", bodyForegroundColor: "#FFFFFF" }, system) === "dark"
 */
export function themeOf(office: OfficeColours | null, { prefersDark, forced }: SystemColours): ThemeName {
  if (forced) return "contrast";
  const [back, text] = [luminanceOf(office?.bodyBackgroundColor), luminanceOf(office?.bodyForegroundColor)];
  if (back === null || text === null) return prefersDark ? "dark" : "light";
  const ratio = (Math.max(back, text) + 0.05) / (Math.min(back, text) + 0.05);
  if (ratio > contrastTheme && back < text) return "contrast";
  return back < text ? "dark" : "light";
}

/** WCAG's relative luminance; null where it is no colour. */
function luminanceOf(colour: string | undefined): number | null {
  const hex = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})(?:[0-9a-f]{2})?$/iu.exec(colour ?? "");
  if (hex === null) return null;
  const [red, green, blue] = hex.slice(1, 4).map((pair) => {
    const share = Number.parseInt(pair, 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
