/**
 * In the browser: the form that asks for a passkey is shown where passkeys work; when it is sent, the device is asked and its answer goes along. Without
 * this script the page has the password alone. What it says stands in the form, in the reader's language.
 */
/* global SimpleWebAuthnBrowser */
(() => {
  const { browserSupportsWebAuthn, startAuthentication, startRegistration } = SimpleWebAuthnBrowser;
  const form = document.querySelector('form[data-passkey]');
  if (!form || !browserSupportsWebAuthn()) return;
  const problem = form.querySelector('[role=alert]');
  form.hidden = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    problem.textContent = '';
    const optionsJSON = JSON.parse(form.dataset.options);
    try {
      const ask = form.dataset.passkey === 'make' ? startRegistration : startAuthentication;
      form.elements.passkey.value = JSON.stringify(await ask({ optionsJSON }));
      form.submit();
    } catch (error) {
      const known = error.name === 'InvalidStateError';
      problem.textContent = known ? form.dataset.known : form.dataset.nothing;
    }
  });
})();
