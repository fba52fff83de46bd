// Signs in with a passkey, or makes one. A form says where its question is, or holds it; without support for passkeys it stays hidden.
const isKnown = typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON === "function";
const OLD = "Siden har stået åben for længe. Genindlæs den, og prøv igen.";
const GIVEN_UP = "Der blev ikke brugt en adgangsnøgle. Prøv igen, når du er klar.";
const TAKEN = "Enheden har allerede en adgangsnøgle til din konto.";

async function ask(form) {
  const answer = await fetch(form.dataset.passkey, { method: "POST", body: new URLSearchParams({ __RequestVerificationToken: form.elements.__RequestVerificationToken.value }) });
  if (!answer.ok) {
    throw new Error(OLD);
  }
  return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(await answer.json()) });
}

function make(form) {
  return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(form.dataset.newPasskey)) });
}

function wordsOf(error) {
  return error.name === "InvalidStateError" ? TAKEN : error.message === OLD ? OLD : GIVEN_UP;
}

export function usePasskey(form) {
  if (!isKnown) {
    return;
  }
  const status = form.querySelector("[data-passkey-status]");
  form.hidden = false;
  form.parentElement.querySelectorAll("[data-without-passkey]").forEach((words) => (words.hidden = true));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    status.textContent = "";
    (form.dataset.newPasskey ? make(form) : ask(form)).then(
      (credential) => {
        form.elements.Credential.value = JSON.stringify(credential);
        form.submit();
      },
      (error) => (status.textContent = wordsOf(error)),
    );
  });
}
