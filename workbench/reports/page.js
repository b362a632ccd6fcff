"use strict";
const form = document.getElementById("filters");
if (form) {
  const articles = [...document.querySelectorAll("article")];
  const fold = (text) => text.normalize("NFC").toLocaleLowerCase();
  const named = (article) => `${article.closest("section").querySelector("h2").textContent} ${article.textContent}`;
  const texts = articles.map((article) => fold(named(article)));
  const filter = () => {
    const { severity, check, text, shown } = form.elements;
    const wanted = fold(text.value);
    let count = 0;
    articles.forEach((article, place) => {
      const fits = (!severity.value || article.dataset.severity === severity.value)
        && (!check.value || article.dataset.check === check.value)
        && texts[place].includes(wanted);
      article.hidden = !fits;
      count += fits;
    });
    for (const section of document.querySelectorAll("section")) {
      section.hidden = !section.querySelector("article:not([hidden])");
    }
    shown.value = count === articles.length ? "" : `${count} of ${articles.length}`;
  };
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  filter();
}
