// Sending one of several forms loads the page anew: whoever has typed in another one is asked first.
const QUESTION = "Du har skrevet noget et andet sted på siden, som ikke bliver gemt nu. Vil du fortsætte?";

function isChanged(form) {
  return [...form.elements].some((field) => {
    if (field.type === "radio" || field.type === "checkbox") {
      return field.checked !== field.defaultChecked;
    }
    return (field.tagName === "TEXTAREA" || field.type === "text") && field.value !== field.defaultValue;
  });
}

export function askAboutOthers(root) {
  root.addEventListener("submit", (event) => {
    const others = [...root.querySelectorAll("form[method=post]")].filter((form) => form !== event.target && !form.dataset.draft); // a draft is kept as it is typed
    if (event.target.method === "post" && others.some(isChanged) && !window.confirm(QUESTION)) {
      event.preventDefault();
    }
  });
}
