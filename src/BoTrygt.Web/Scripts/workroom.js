// Enhances the workroom. Every page does its job without it.
import { askAboutOthers } from "./other-forms.js";
import { keepDraft } from "./draft.js";
import { watchIdle } from "./idle.js";
import { chooseImage } from "./image-choice.js";
import { sendOnce } from "./send-once.js";
import { usePasskey } from "./passkey.js";
import { reorder } from "./reorder.js";
import { watchFileSize } from "./file-size.js";
import { keepUnsaved } from "./unsaved.js";

document.querySelector(".error-summary")?.focus();

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

watchIdle(document.body);
document.querySelectorAll("[data-passkey], [data-new-passkey]").forEach(usePasskey); // before sendOnce: the form is sent when the key has answered
askAboutOthers(document); // before sendOnce: who stays may send again
sendOnce(document);
document.querySelectorAll("[data-draft]").forEach(keepDraft);
document.querySelectorAll("[data-image-choice]").forEach(chooseImage);
document.querySelectorAll("[data-order]").forEach(reorder);
document.querySelectorAll("[data-unsaved]").forEach(keepUnsaved);
document.querySelectorAll("[data-max-megabytes]").forEach(watchFileSize);
