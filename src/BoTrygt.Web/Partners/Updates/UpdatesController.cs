using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

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
public sealed class UpdatesController(UpdateLinks links) : Controller
{
    private const string Items = $"{nameof(UpdatePage.Form)}.{nameof(UpdateForm.Items)}";

    [HttpGet]
    public async Task<IActionResult> Edit(string? kode, CancellationToken cancellation) =>
        await links.FindAsync(kode, cancellation) is { } link ? Page(link, new UpdateForm { Kode = kode }) : Closed(new());

    [HttpPost]
    public async Task<IActionResult> Update([Bind(Prefix = nameof(UpdatePage.Form))] UpdateForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await links.FindAsync(form.Kode, cancellation) is not { } link)
        {
            return Closed(form);
        }

        Check(form, link);
        if (!ModelState.IsValid)
        {
            return Page(link, form, StatusCodes.Status422UnprocessableEntity);
        }

        if (await links.SaveAsync(form, cancellation) is not { } saved)
        {
            return Closed(form);
        }

        return saved.LateOf(form).Count > 0 ? Page(saved, form, StatusCodes.Status409Conflict) : LocalRedirect($"{FollowUpAddresses.ByLink}?kode={Uri.EscapeDataString(form.Kode ?? "")}");
    }

    /// <summary>What was answered meanwhile is no mistake of whoever wrote this.</summary>
    private void Check(UpdateForm form, OpenLink link)
    {
        ModelState.KeepRows(Items, link.Waiting.Select(UpdateForm.KeyOf));
        foreach (var followUp in link.Waiting)
        {
            if (Missing(form.About(followUp), link.LastOf(followUp)) is { } missing)
            {
                ModelState.AddModelError($"{Items}[{UpdateForm.KeyOf(followUp)}].{nameof(UpdateItemForm.Text)}", missing);
            }
        }

        if (!form.Said.Any())
        {
            ModelState.AddModelError("", "Vælg, hvordan det går, for mindst én indsats.");
        }
    }

    /// <summary>What keeps an item from being saved as it is meant; null when nothing does. Nothing at all said is as good as left for later.</summary>
    private static string? Missing(UpdateItemForm item, FollowUp? last) => item.Reply switch
    {
        null => item.Words.Length > 0 ? "Vælg også, hvordan det går. Så bliver din tekst gemt." : null,
        { } reply when !reply.CanFollow(last) => "Der er ingen tidligere status, så vælg et af svarene her.",
        { } reply when FollowUp.Meaning(reply, item.Words, last).BrokenRules().Contains(FollowUpRule.IsExplained) => "Skriv kort, hvad I har brug for hjælp til.",
        _ => null,
    };

    /// <summary>The form holds what is still to be answered, each with what was typed for it.</summary>
    private ViewResult Page(OpenLink link, UpdateForm form, int status = StatusCodes.Status200OK)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        var late = link.LateOf(form);
        form.Items = link.Waiting.ToDictionary(UpdateForm.KeyOf, form.About);
        var rows = link.FollowUps.Select(followUp => new UpdateRow(UpdateForm.KeyOf(followUp), followUp.Initiative.Title, LinkReplies.After(link.LastOf(followUp)), link.LastOf(followUp)?.Progress, followUp.Progress, followUp.ByLink, followUp.AnsweredById == link.PersonId));
        return this.Again("Update", new UpdatePage(form, [.. rows], late), status);
    }

    /// <summary>The same whatever the reason, with the words of whoever was writing.</summary>
    private ViewResult Closed(UpdateForm form)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        return this.Again("Closed", form.Said.Select(item => LateWords.Closed(item.Value)).ToList(), StatusCodes.Status410Gone);
    }
}
