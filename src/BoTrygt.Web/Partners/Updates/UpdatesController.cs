using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BoTrygt.Web.Partners.Updates;

/// <summary>
/// Behind the personal link in a summary mail: says how it goes, without an account. Opening the page changes nothing, so
/// a mail scanner that follows links does no harm. The code is the secret that a form needs, so there is no other token
/// and no cookie.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route(FollowUpAddresses.ByLink)]
public sealed class UpdatesController(UpdateLinks links, Guesses guesses) : Controller
{
    private const string Items = $"{nameof(UpdatePage.Form)}.{nameof(UpdateForm.Items)}";

    [HttpGet]
    public async Task<IActionResult> Edit(string? kode, CancellationToken cancellation) => await links.FindAsync(kode, cancellation) switch
    {
        { IsClosed: false } link => Page(link, new UpdateForm { Kode = kode }),
        var closed => Closed(new(), closed is not null),
    };

    [HttpPost]
    public async Task<IActionResult> Update([Bind(Prefix = nameof(UpdatePage.Form))] UpdateForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await links.FindAsync(form.Kode, cancellation) is not { IsClosed: false } link)
        {
            return Closed(form, true);
        }

        Check(form, link);
        if (!ModelState.IsValid)
        {
            return Page(link, form, StatusCodes.Status422UnprocessableEntity);
        }

        if (await links.SaveAsync(form, cancellation) is not { } saved)
        {
            return Closed(form, true);
        }

        return saved.LateOf(form).Count > 0 ? Page(saved, form, StatusCodes.Status409Conflict) : LocalRedirect($"{FollowUpAddresses.ByLink}?kode={Uri.EscapeDataString(form.Kode ?? "")}");
    }

    /// <summary>What was answered meanwhile is no mistake of whoever wrote this. Each thing is said once, with the initiative's name.</summary>
    private void Check(UpdateForm form, OpenLink link)
    {
        ModelState.KeepRows(Items, link.Waiting.Select(UpdateForm.KeyOf));
        foreach (var followUp in link.Waiting)
        {
            if (Missing(form.About(followUp), link.LastOf(followUp)) is var (field, message))
            {
                ModelState.AddModelError($"{RowOf(followUp)}.{field}", message);
            }

            NameErrors(followUp);
        }

        if (ModelState.IsValid && !form.Said.Any() && link.Waiting.FirstOrDefault() is { } first)
        {
            ModelState.AddModelError($"{RowOf(first)}.{nameof(UpdateItemForm.Reply)}", "Vælg, hvordan det går, for mindst én indsats.");
        }
    }

    /// <summary>What keeps an item from being saved as it is meant, and where it is put right; null when nothing does. Nothing at all said is as good as left for later.</summary>
    private static (string Field, string Message)? Missing(UpdateItemForm item, FollowUp? last) => item.Reply switch
    {
        null => item.Words.Length > 0 ? (nameof(item.Reply), "Vælg også, hvordan det går. Så bliver din tekst gemt.") : null,
        { } reply when !reply.CanFollow(last) => (nameof(item.Reply), "Der er ingen tidligere status, så vælg et af svarene her."),
        { } reply when FollowUp.Meaning(reply, item.Words, last).BrokenRules().Contains(FollowUpRule.IsExplained) => (nameof(item.Text), "Skriv kort, hvad I har brug for hjælp til."),
        _ => null,
    };

    private void NameErrors(FollowUp followUp)
    {
        foreach (var errors in ModelState.Where(field => field.Key.StartsWith(RowOf(followUp), StringComparison.OrdinalIgnoreCase)).Select(field => field.Value?.Errors).OfType<ModelErrorCollection>())
        {
            for (var place = 0; place < errors.Count; place++)
            {
                errors[place] = new($"»{followUp.Initiative.Title}«: {errors[place].ErrorMessage}");
            }
        }
    }

    private static string RowOf(FollowUp followUp) => $"{Items}[{UpdateForm.KeyOf(followUp)}]";

    /// <summary>The form holds what is still to be answered, each with what was typed for it.</summary>
    private ViewResult Page(OpenLink link, UpdateForm form, int status = StatusCodes.Status200OK)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        var late = link.LateOf(form);
        form.Items = link.Waiting.ToDictionary(UpdateForm.KeyOf, form.About);
        return this.Again("Update", new UpdatePage(form, [.. link.FollowUps.Select(followUp => UpdateRow.Of(followUp, link))], late), status);
    }

    /// <summary>The same whatever the reason, with the words of whoever was writing. A code that nobody was given has mostly lost its end on the way.</summary>
    private ViewResult Closed(UpdateForm form, bool wasGiven)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        ModelState.Clear();
        ModelState.Unless(guesses.Wait is null, "", "Prøv igen om lidt.");
        var page = new ClosedPage(wasGiven, [.. form.Said.Select(item => LateWords.Closed(item.Value))]);
        return ModelState.IsValid ? this.Again("Closed", page, StatusCodes.Status410Gone) : this.Again("Closed", page);
    }
}
