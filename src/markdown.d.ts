// The bundler hands markdown files over as text: the built-in models are written as markdown.
declare module '*.md' {
  const text: string;
  export default text;
}
