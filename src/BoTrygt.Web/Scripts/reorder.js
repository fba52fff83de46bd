// The order of initiatives under a principle: by drag, and by Alt with an arrow key wherever the focus is in a card.
// Both press what the two buttons of the card press, so there is one way to the server.
let dragged = null;

export function reorder(section) {
  section.addEventListener("keydown", (event) => {
    const name = { ArrowUp: "[data-up]", ArrowDown: "[data-down]" }[event.key];
    const button = name && event.altKey && event.target.closest(".plan-card")?.querySelector(name);
    if (button && !button.disabled) {
      event.preventDefault();
      button.click();
    }
  });

  section.addEventListener("dragstart", (event) => {
    dragged = event.target.closest?.(".plan-card[draggable=true]");
    if (dragged) {
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", dragged.dataset.id);
      dragged.classList.add("plan-card--dragged");
    }
  });

  section.addEventListener("dragend", () => {
    dragged?.classList.remove("plan-card--dragged");
    mark(null);
    dragged = null;
  });

  section.addEventListener("dragover", (event) => {
    if (dragged) {
      event.preventDefault();
      mark(section, event.clientY);
    }
  });

  section.addEventListener("dragleave", (event) => {
    if (!section.contains(event.relatedTarget)) {
      mark(null);
    }
  });

  section.addEventListener("drop", (event) => {
    if (dragged) {
      event.preventDefault();
      move(dragged, section, event.clientY);
    }
  });
}

// The cards beside which the dragged one can lie.
function others(section) {
  return [...section.querySelectorAll(".plan-card")].filter((card) => card !== dragged);
}

// How many of them lie above the pointer: a card is passed where its middle is passed.
function above(section, y) {
  return others(section).filter((card) => {
    const { top, height } = card.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
}

// A line where the card would come to lie.
function mark(section, y) {
  document.querySelectorAll("[data-drop]").forEach((place) => delete place.dataset.drop);
  if (section) {
    const cards = others(section);
    const place = above(section, y);
    (cards[place] ?? cards[place - 1] ?? section).dataset.drop = place < cards.length ? "before" : "after";
  }
}

function move(card, section, y) {
  const place = above(section, y);
  const { previousElementSibling } = card;
  const isThere = section.contains(card) && place === others(section).indexOf(previousElementSibling) + 1;
  if (isThere) {
    return;
  }
  // Only what is sent is changed: a page that comes back from the browser's memory is as it was.
  const form = card.querySelector("[data-move]");
  form.addEventListener("formdata", ({ formData }) => {
    formData.set("princip", section.dataset.order);
    formData.set("plads", place + 1);
  }, { once: true });
  form.requestSubmit();
}
