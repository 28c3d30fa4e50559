import type { ReactNode } from "react";

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly primary?: boolean;
  readonly small?: boolean;
  readonly disabled?: boolean;
  readonly label?: string;
}

export function Button({ children, onPress, primary, small, disabled, label }: ButtonProps) {
  return (
    <fluent-button
      appearance={primary === true ? "primary" : "outline"} size={small === true ? "small" : "medium"} disabled={disabled === true}
      // Fluent says it by its internals only, which not every reader of the page sees; as text, for React leaves true empty here.
      {...(disabled === true ? { "aria-disabled": "true" as const } : {})}
      onClick={() => { if (disabled !== true) onPress(); }} {...(label === undefined ? {} : { "aria-label": label })}
    >
      {children}
    </fluent-button>
  );
}
