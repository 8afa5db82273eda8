/** The build of pdfkit for browsers; the same library as on the command line, which has the types. */
declare module 'pdfkit/js/pdfkit.standalone.js';
