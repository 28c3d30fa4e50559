import { createRoot } from "react-dom/client";
import { handBack } from "../host/excel/officeHelpers.js";
import { startFluent } from "../pane/fluent.js";
import { languageFrom } from "../pane/languageFrom.js";
import { officeColours, officeReady } from "../pane/officeReady.js";
import "../pane/pane.css";
import { openServiceClient } from "../service/serviceClient.js";
import { SignInPage } from "./SignInPage.js";

const followTheme = startFluent();
const office = await officeReady();
if (office.isExcel) followTheme(officeColours);
const language = languageFrom(office.language);
document.documentElement.lang = language;
const service = openServiceClient({ language: () => language, pages: location.href });
createRoot(document.getElementById("root")!).render(<SignInPage service={service} language={language} onCode={handBack} />);
