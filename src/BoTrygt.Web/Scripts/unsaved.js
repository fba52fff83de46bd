// Whoever leaves a page with words that were not sent is asked first. The browser says it in its own words.
export function keepUnsaved(form) {
  let isDirty = form.ownerDocument.querySelector(".error-summary") !== null; // it came back, and was not saved

  form.addEventListener("input", () => {
    isDirty = true;
  });
  form.ownerDocument.addEventListener("submit", (event) => {
    isDirty = isDirty && event.defaultPrevented;
  });
  window.addEventListener("beforeunload", (event) => {
    if (isDirty) {
      event.preventDefault();
    }
  });
}
