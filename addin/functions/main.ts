import { associateFunctions } from "./associateFunctions.js";

// The script that manifest.xml names for the functions. In the shared runtime the pane's own page makes them known; this is for
// an Excel that asks for the script itself.
associateFunctions();
