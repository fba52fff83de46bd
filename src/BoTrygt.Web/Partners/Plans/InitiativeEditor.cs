using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Meetings;
using BoTrygt.Web.Shared.Posts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans;

/// <summary>What the form of an initiative needs beside itself: the posts of the three parties, and the rules.</summary>
public sealed class InitiativeEditor(BoTrygtDb db, SignedInPerson me)
{
    /// <summary>Before the names of the form's fields on the page and in the model state.</summary>
    public const string Prefix = nameof(InitiativeEditPage.Form);

    /// <summary>The page around a form.</summary>
    public async Task<InitiativeEditPage> PageAsync(Plan plan, InitiativeForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(form);
        return new(
            plan,
            form,
            await db.ReadHeadAsync(plan, cancellation),
            [.. (await PostChoice.ReadAsync(db, plan.PartnershipId, cancellation)).Where(post => post.IsOfParty)],
            await db.Principles.AsNoTracking().OrderBy(principle => principle.Number).ToListAsync(cancellation),
            await db.Themes.AsNoTracking().OrderBy(theme => theme.Position).ToListAsync(cancellation),
            me.Rights.To(Permission.EditInitiative))
        { From = form.ActivityId is { } activityId ? await db.Activities.AsNoTracking().SingleOrDefaultAsync(activity => activity.Id == activityId, cancellation) : null };
    }

    /// <summary>What the form says as content; null, with what is wrong in the model state, when it breaks a rule.</summary>
    public async Task<(InitiativeContent? Content, IReadOnlyCollection<Guid> Parties)> ReadAsync(Plan plan, InitiativeForm form, ModelStateDictionary state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(state);
        var page = await PageAsync(plan, form, cancellation);
        var owner = page.Owners.FirstOrDefault(post => post.Id == form.OwnerPostId);
        var deputy = page.Posts.FirstOrDefault(post => post.Id == form.DeputyPostId);
        form.ThemeSlugs = [.. page.Themes.Select(theme => theme.Slug).Where(form.ThemeSlugs.Contains)];
        Require(state, nameof(form.OwnerPostId), form.OwnerPostId is null || owner is not null, "Vælg en post hos en af parterne, som du må lægge ansvaret hos.");
        Require(state, nameof(form.DeputyPostId), form.DeputyPostId is null || deputy is not null, "Vælg en post hos en af de tre parter.");
        Require(state, nameof(form.ThemeSlugs), form.ThemeSlugs.Count > 0, "Vælg mindst ét tema.");
        IReadOnlyCollection<Guid> parties = [.. page.Posts.Select(post => post.OrganisationId).Distinct()];
        if (owner is null || form.StartsOn is null || form.EndsOn is null)
        {
            return (null, parties);
        }

        var content = form.ToContent(owner.OfParty, deputy?.OfParty);
        foreach (var (field, message) in content.BrokenRules(plan, parties).Select(rule => InitiativeRuleWords.Of(rule, plan)))
        {
            Require(state, field, holds: false, message);
        }

        return (state.IsValid ? content : null, parties);
    }

    /// <summary>Fills in the form of a new one from a decision; false when there is none within reach that can become it. None is fine.</summary>
    public async Task<bool> TakeDecisionAsync(Plan plan, InitiativeForm form, Guid? decisionId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(form);
        if (decisionId is not null && await db.FindDecisionAsync(me.Rights, decisionId, plan.PartnershipId, cancellation) is { CanBecome: true } decision)
        {
            form.TakeFrom(decision);
        }

        return decisionId == form.DecisionId;
    }

    /// <summary>The decision that a new one comes from has become nothing else meanwhile; else the form says so.</summary>
    public async Task<bool> CanBecomeAsync(Plan plan, InitiativeForm form, ModelStateDictionary state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(state);
        if (form.DecisionId is null || await db.FindDecisionAsync(me.Rights, form.DecisionId, plan.PartnershipId, cancellation) is { CanBecome: true })
        {
            return true;
        }

        state.AddModelError("", "En anden har imens gjort noget ved beslutningen, så indsatsen er ikke tilføjet. Se, hvad der er blevet af den, på beslutningens side.");
        return false;
    }

    /// <summary>Who edited an initiative last, and when (UTC); null when nobody is known.</summary>
    public async Task<(string Name, DateTime At)?> LastEditorAsync(Guid id, CancellationToken cancellation)
    {
        var rowId = id.ToString();
        var last = await db.AuditEntries.Where(entry => entry.Entity == nameof(Initiative) && entry.RowId == rowId && entry.Fields != nameof(Initiative.Position))
            .OrderByDescending(entry => entry.Sequence)
            .Select(entry => new { entry.At, Name = db.People.Where(person => person.Id == entry.PersonId).Select(person => person.Name).FirstOrDefault() })
            .FirstOrDefaultAsync(cancellation);
        return last?.Name is null ? null : (last.Name, last.At);
    }

    private static void Require(ModelStateDictionary state, string field, bool holds, string message)
    {
        if (!holds && state[Key(field)]?.Errors is not { Count: > 0 })
        {
            state.AddModelError(Key(field), message);
        }
    }

    private static string Key(string field) => $"{Prefix}.{field}";
}
