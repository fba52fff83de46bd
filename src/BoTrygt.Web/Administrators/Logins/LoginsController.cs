using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Providers;
using BoTrygt.Web.Shared.Settings;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Logins;

/// <summary>The login that an organisation's people have at work. Whoever sets one up decides who may sign in, so administrators do.</summary>
[RequirePermission(Permission.ManageAdministrators)]
[Route("/administration/organisationer/{id:guid}/login")]
public sealed class LoginsController(BoTrygtDb db, SignedInPerson me, ProviderSecrets secrets, PublicHost host) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation)
    {
        if (await OrganisationAsync(id, cancellation) is not { } organisation)
        {
            return NotFound();
        }

        var provider = await FindAsync(id, cancellation);
        return View("Edit", Page(provider is null ? new() : LoginForm.Of(provider), organisation, provider is null));
    }

    [HttpPost("")]
    public async Task<IActionResult> Update(Guid id, [Bind(Prefix = nameof(LoginPage.Form))] LoginForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await OrganisationAsync(id, cancellation) is not { } organisation)
        {
            return NotFound();
        }

        var provider = await FindAsync(id, cancellation);
        await CheckAsync(form, organisation, provider, cancellation);
        if (!ModelState.IsValid || !await TrySaveAsync(form, organisation, provider, cancellation))
        {
            return this.Again("Edit", Page(form, organisation, provider is null));
        }

        TempData.Say(form.IsOn ? $"Login for {organisation.Name} er gemt og slået til." : $"Login for {organisation.Name} er gemt. Det er ikke slået til.");
        return Redirect($"/administration/organisationer/{id}");
    }

    private Task<Organisation?> OrganisationAsync(Guid id, CancellationToken cancellation) =>
        db.Organisations.Managed(me.Rights).AsNoTracking().SingleOrDefaultAsync(organisation => organisation.Id == id, cancellation);

    private Task<IdentityProvider?> FindAsync(Guid organisationId, CancellationToken cancellation) =>
        db.IdentityProviders.AsSplitQuery().Include(provider => provider.Domains).Include(provider => provider.RoleClaims).SingleOrDefaultAsync(provider => provider.OrganisationId == organisationId, cancellation);

    private async Task CheckAsync(LoginForm form, Organisation organisation, IdentityProvider? provider, CancellationToken cancellation)
    {
        form.Check(ModelState, organisation.Kind);
        ModelState.Unless(provider is not null || !string.IsNullOrWhiteSpace(form.Secret), $"{nameof(LoginPage.Form)}.{nameof(form.Secret)}", "Skriv hemmeligheden fra organisationens login.");
        var names = form.DomainNames;
        var taken = await db.IdentityProviders.Where(other => other.OrganisationId != organisation.Id && other.Domains.Any(domain => names.Contains(domain.Name))).Select(other => other.Organisation.Name).ToListAsync(cancellation);
        ModelState.Unless(taken.Count == 0, $"{nameof(LoginPage.Form)}.{nameof(form.Domains)}", $"Et af domænerne hører til login for {string.Join(" og ", taken)}. Et domæne kan kun høre til ét login.");
    }

    /// <summary>Of two administrators at once, one is asked to look again.</summary>
    private async Task<bool> TrySaveAsync(LoginForm form, Organisation organisation, IdentityProvider? stored, CancellationToken cancellation)
    {
        var provider = stored ?? db.Add(new IdentityProvider { OrganisationId = organisation.Id, Authority = "", ClientId = "", SecretSeal = "" }).Entity;
        form.WriteTo(provider, organisation.Kind);
        if (!string.IsNullOrWhiteSpace(form.Secret))
        {
            provider.SecretSeal = secrets.Seal(form.Secret.Trim());
        }

        if (stored is not null)
        {
            db.Expect(stored, form.Version);
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException failure) when (db.IsOvertaken(failure))
        {
            ModelState.AddModelError("", Saving.Meanwhile);
            return false;
        }
    }

    private LoginPage Page(LoginForm form, Organisation organisation, bool isNew)
    {
        form.Secret = null;
        form.Claims.AddRange(Enumerable.Range(0, LoginPage.EmptyRows - Math.Min(LoginPage.EmptyRows, form.Claims.Count(claim => claim.IsEmpty))).Select(_ => new RoleClaimForm()));
        var address = host.Of(Request) is { } portal ? new Uri(portal, ProviderAddresses.Answer(organisation.Id)) : null;
        return new(form, organisation.Id, organisation.Name, organisation.Kind.ClaimableRoles(), isNew, address);
    }
}
