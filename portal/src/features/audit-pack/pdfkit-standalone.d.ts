/** The build of pdfkit for browsers; the same library as on the command line. */
declare module 'pdfkit/js/pdfkit.standalone.js' {
  const Document: typeof import('pdfkit');

  export { Document as default };
}
