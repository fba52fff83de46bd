// Whoever chooses a picture gets the library's words for it, unless there are words of their own. Enter in the field looks for pictures.
export function chooseImage(choice) {
  const block = choice.closest(".block-form");
  const fieldOf = (name) => block.querySelector(`[name$=".${name}"]`);
  let words = choice.querySelector(":checked")?.dataset ?? { alt: "", credit: "" };

  function fill(name, before, now) {
    const field = fieldOf(name);
    if (field && (field.value === "" || field.value === before)) {
      field.value = now;
    }
  }

  choice.addEventListener("change", (event) => {
    if (event.target.type === "radio") {
      fill("Text", words.alt, event.target.dataset.alt);
      fill("Source", words.credit, event.target.dataset.credit);
      words = event.target.dataset;
    }
  });
  choice.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("[name$='.ImageSearch']")) {
      event.preventDefault();
      choice.querySelector("button").click();
    }
  });
}
