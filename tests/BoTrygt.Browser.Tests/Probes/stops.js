// Everything that the keyboard must reach, in the order of the document; each keeps its number for the next probe.
() => {
  const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter(element => !element.disabled && element.checkVisibility({ visibilityProperty: true }));
  stops.forEach((element, number) => { element.testNumber = number; });
  return stops.map(element => `${element.tagName.toLowerCase()} ${element.getAttribute("href") ?? element.getAttribute("name") ?? ""} "${element.textContent.trim().slice(0, 30)}"`);
}
