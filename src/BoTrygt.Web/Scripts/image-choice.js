// Whoever chooses a picture gets the library's words for it, unless there are words already. Enter in the field looks for pictures.
export function chooseImage(choice) {
  const block = choice.closest(".block-form");
  const fill = (name, words) => {
    const field = block.querySelector(`[name$=".${name}"]`);
    if (field && (field.value === "" || field.value === field.dataset.fromLibrary)) {
      field.value = words;
      field.dataset.fromLibrary = words;
    }
  };

  choice.addEventListener("change", (event) => {
    if (event.target.type === "radio") {
      fill("Text", event.target.dataset.alt);
      fill("Source", event.target.dataset.credit);
    }
  });
  choice.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("[name$='.ImageSearch']")) {
      event.preventDefault();
      choice.querySelector("button").click();
    }
  });
}
