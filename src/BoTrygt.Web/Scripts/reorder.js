// The order of initiatives under a principle: by drag, and by Alt with an arrow key wherever the focus is in a card.
// Both press what the two buttons of the card press, so there is one way to the server.
let dragged = null;

export function reorder(list) {
  list.addEventListener("keydown", (event) => {
    const name = { ArrowUp: "[data-up]", ArrowDown: "[data-down]" }[event.key];
    const button = name && event.altKey && event.target.closest(".plan-card")?.querySelector(name);
    if (button && !button.disabled) {
      event.preventDefault();
      button.click();
    }
  });

  list.addEventListener("dragstart", (event) => {
    dragged = event.target.closest?.(".plan-card[draggable=true]");
    if (dragged) {
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", dragged.dataset.id);
      dragged.classList.add("plan-card--dragged");
    }
  });

  list.addEventListener("dragend", () => {
    dragged?.classList.remove("plan-card--dragged");
    mark(null);
    dragged = null;
  });

  list.addEventListener("dragover", (event) => {
    if (dragged) {
      event.preventDefault();
      mark(event.target.closest(".plan-card"));
    }
  });

  list.addEventListener("drop", (event) => {
    const target = event.target.closest(".plan-card");
    if (!dragged || target === dragged) {
      return;
    }
    event.preventDefault();
    move(dragged, list, target);
  });
}

function mark(card) {
  document.querySelectorAll(".plan-card--over").forEach((other) => other.classList.remove("plan-card--over"));
  if (card && card !== dragged) {
    card.classList.add("plan-card--over");
  }
}

function move(card, list, target) {
  const others = [...list.children].filter((other) => other !== card);
  const place = target ? others.indexOf(target) + 1 : others.length + 1;
  const form = card.querySelector("[data-move]");
  add(form, "princip", list.dataset.order);
  add(form, "plads", place);
  form.requestSubmit();
}

function add(form, name, value) {
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = name;
  field.value = value;
  form.append(field);
}
