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
    [HttpGet]
    public async Task<IActionResult> Edit(string? kode, CancellationToken cancellation)
    {
        var open = await links.FindAsync(kode, cancellation);
        return open.Count == 0 ? Closed() : await PageAsync(open, FormOf(kode ?? "", open), cancellation);
    }

    [HttpPost]
    public async Task<IActionResult> Update([Bind(Prefix = nameof(UpdatePage.Form))] UpdateForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var open = await links.FindAsync(form.Kode, cancellation);
        if (open.Count == 0)
        {
            return Closed();
        }

        await CheckAsync(form, open, cancellation);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await PageAsync(open, form, cancellation);
        }

        await links.SaveAsync(form, cancellation);
        return LocalRedirect($"{FollowUpAddresses.ByLink}?kode={Uri.EscapeDataString(form.Kode ?? "")}");
    }

    private static UpdateForm FormOf(string code, IReadOnlyList<FollowUp> open) =>
        new() { Kode = code, Items = [.. open.Where(followUp => followUp.IsWaiting).Select(followUp => new UpdateItemForm { Id = followUp.Id })] };

    /// <summary>What was answered meanwhile is no mistake of whoever wrote this.</summary>
    private async Task CheckAsync(UpdateForm form, IReadOnlyList<FollowUp> open, CancellationToken cancellation)
    {
        if (form.Items.TrueForAll(item => item.Reply is null))
        {
            ModelState.AddModelError("", "Vælg, hvordan det går, for mindst én indsats.");
        }

        var last = await links.ReadLastAsync(open, cancellation);
        foreach (var (item, index) in form.Items.Select((item, index) => (item, index)).Where(one => one.item.Reply is not null))
        {
            var initiative = open.FirstOrDefault(followUp => followUp.Id == item.Id)?.InitiativeId ?? default;
            var answer = FollowUp.Meaning(item.Reply.GetValueOrDefault(), item.Words, last.GetValueOrDefault(initiative));
            if (answer.BrokenRules().Contains(FollowUpRule.IsExplained))
            {
                ModelState.AddModelError($"{nameof(UpdatePage.Form)}.{nameof(UpdateForm.Items)}[{index}].{nameof(item.Text)}", "Skriv kort, hvad I har brug for hjælp til.");
            }
        }
    }

    private async Task<ViewResult> PageAsync(IReadOnlyList<FollowUp> open, UpdateForm form, CancellationToken cancellation)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        var last = await links.ReadLastAsync(open, cancellation);
        var rows = open.Select(followUp => new UpdateRow(followUp.Id, followUp.Initiative.Title, last.GetValueOrDefault(followUp.InitiativeId)?.Progress, followUp.Progress, followUp.ByLink)).ToList();
        form.Items = [.. rows.Where(row => !row.IsAnswered).Select(row => form.Items.Find(item => item.Id == row.Id) ?? new UpdateItemForm { Id = row.Id })];
        return View("Update", new UpdatePage(form, rows));
    }

    private ViewResult Closed()
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("Closed");
    }
}
