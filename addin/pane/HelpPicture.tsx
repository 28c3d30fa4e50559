/** A sheet with marked cells, and the pane beside it that says each in words. */
export function HelpPicture({ says }: { readonly says: string }) {
  const rows = [0, 1, 2, 3, 4];
  return (
    <svg className="help-picture" viewBox="0 0 296 132" role="img" aria-label={says}>
      <rect className="page" x="1" y="1" width="178" height="130" rx="3" />
      <rect className="band" x="1" y="1" width="178" height="20" rx="3" />
      {rows.map((row) => [14, 58, 118].map((left, place) => <rect key={`${String(row)}${String(left)}`} className="text" x={left} y={32 + row * 20} width={[28, 44, 46][place]} height="6" />))}
      <rect className="mark error" x="52" y="46" width="58" height="18" />
      <rect className="mark warning" x="112" y="86" width="62" height="18" />
      <rect className="page" x="196" y="1" width="99" height="130" rx="3" />
      <rect className="score" x="204" y="10" width="40" height="12" rx="2" />
      <rect className="text" x="204" y="28" width="82" height="4" />
      <rect className="line error" x="204" y="42" width="4" height="24" />
      <rect className="text" x="212" y="45" width="70" height="6" />
      <rect className="text" x="212" y="57" width="52" height="5" />
      <rect className="line warning" x="204" y="82" width="4" height="24" />
      <rect className="text" x="212" y="85" width="64" height="6" />
      <rect className="text" x="212" y="97" width="46" height="5" />
      <path className="arrow" d="M202 54 H116 m8 -5 -8 5 8 5" />
    </svg>
  );
}
