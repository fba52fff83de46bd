// Says at once when the chosen file is too large, instead of after it has been sent. The server says the same.
const MEGABYTE = 1024 * 1024;

export function watchFileSize(field) {
  const error = document.createElement("span");
  error.className = "form-error-message";
  error.id = `${field.id}-stoerrelse`;
  error.setAttribute("role", "alert");
  field.before(error);
  const described = field.getAttribute("aria-describedby") ?? "";

  function check() {
    const message = complaint(field);
    error.textContent = message;
    field.closest(".form-group").classList.toggle("form-error", message !== "");
    field.setAttribute("aria-invalid", message !== "");
    field.setAttribute("aria-describedby", message ? `${error.id} ${described}`.trim() : described);
    return message === "";
  }

  field.addEventListener("change", check);
  field.form.addEventListener("submit", (event) => {
    if (!check()) {
      event.preventDefault();
      field.focus();
    }
  });
}

function complaint(field) {
  const [file] = field.files;
  const most = Number(field.dataset.maxMegabytes);
  if (!file || file.size <= most * MEGABYTE) {
    return "";
  }
  const size = (Math.ceil((file.size / MEGABYTE) * 10) / 10).toLocaleString("da-DK");
  return `Filen fylder ${size} MB. Et bilag må højst fylde ${most} MB. Gem den i mindre størrelse, eller del den i flere.`;
}
