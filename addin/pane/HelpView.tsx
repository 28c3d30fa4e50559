export function HelpView() { return <p>help</p>; }
