import "@fluentui/web-components/button.js";
import "@fluentui/web-components/progress-bar.js";
import { setTheme } from "@fluentui/web-components";
import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/tokens";
import { themeOf, type OfficeColours, type ThemeName } from "./theme.js";

const themes = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

/**
 * The few Fluent elements that the pane uses are known by their import; the theme follows Office's own, or the system's.
 * @returns what is called once Office is ready; Office tells no change of theme, so it is asked again when the pane is looked at
 */
export function startFluent(): (colours: () => OfficeColours | null) => void {
  const [dark, forced] = [matchMedia("(prefers-color-scheme: dark)"), matchMedia("(forced-colors: active)")];
  let office: () => OfficeColours | null = () => null;
  let shown: ThemeName | null = null;
  const follow = (): void => {
    const theme = themeOf(office(), { prefersDark: dark.matches, forced: forced.matches });
    if (theme === shown) return;
    shown = theme;
    setTheme(themes[theme]);
    document.documentElement.dataset["theme"] = theme;
  };
  follow();
  for (const query of [dark, forced]) query.addEventListener("change", follow);
  for (const event of ["focus", "pointerenter"]) window.addEventListener(event, follow);
  return (colours) => {
    office = colours;
    follow();
  };
}
