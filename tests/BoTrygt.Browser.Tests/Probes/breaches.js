// Runs before the page: each breach of its content security policy is told to the test.
document.addEventListener("securitypolicyviolation", breach =>
  window.tellOfBreach(`${breach.effectiveDirective} ${breach.blockedURI} ${breach.sourceFile ?? ""}:${breach.lineNumber}`));
