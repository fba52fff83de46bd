using System.ComponentModel.DataAnnotations;
using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Providers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.SignIn;

/// <summary>The way to the organisation's own login: by e-mail, or straight.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route(ProviderAddresses.Door)]
public sealed class OrganisationDoorController(BoTrygtDb db, ProviderConversation conversation) : Controller
{
    [HttpGet("")]
    public IActionResult New(string? til) => View("OrganisationDoor", new OrganisationDoorForm { ReturnPath = til });

    /// <summary>
    /// Only what stands after the @ is looked at: whether there is such a person is not told. The page leads on by itself: a form may
    /// not be answered with the way to another site (Content-Security-Policy).
    /// </summary>
    [HttpPost("")]
    public async Task<IActionResult> Find(OrganisationDoorForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var domain = ProviderDomain.Of(form.Email);
        var found = ModelState.IsValid
            ? await db.IdentityProviders.Where(provider => provider.IsOn && provider.Domains.Any(own => own.Name == domain)).Select(provider => new { provider.OrganisationId, provider.Organisation.Name }).SingleOrDefaultAsync(cancellation)
            : null;
        ModelState.Unless(!ModelState.IsValid || found is not null, nameof(form.Email), "Vi kender ikke et login til den e-mail. Log ind med e-mail og adgangskode, eller spørg koordinatoren i din organisation.");
        if (found is null)
        {
            return this.Again("OrganisationDoor", form);
        }

        var page = new ToOrganisationPage(found.Name, $"{ProviderAddresses.Of(found.OrganisationId)}?til={Uri.EscapeDataString(Onward.Path(this, form.ReturnPath))}");
        Response.Headers["Refresh"] = $"0; url={page.Address}";
        return View("ToOrganisation", page);
    }

    [HttpGet("{organisationId:guid}")]
    public async Task<IActionResult> Ask(Guid organisationId, string? til, CancellationToken cancellation)
    {
        if (await db.IdentityProviders.OnAsync(organisationId, cancellation) is not { } provider)
        {
            return NotFound();
        }

        return await conversation.TryAskAsync(provider, Onward.Path(this, til), HttpContext)
            ? new EmptyResult()
            : this.Again("Unreachable", provider.Organisation.Name, StatusCodes.Status503ServiceUnavailable);
    }
}

/// <summary>Whose login.</summary>
public sealed class OrganisationDoorForm
{
    [Display(Name = "Din e-mail på arbejdet")]
    [Required(ErrorMessage = "Skriv din e-mail.")]
    [StringLength(Person.EmailMaxLength, ErrorMessage = "E-mailen er for lang.")]
    public string Email { get; set; } = "";

    /// <summary>As on the page before.</summary>
    [ModelBinder(Name = "til")]
    public string? ReturnPath { get; set; }
}

/// <summary>The next page is the organisation's.</summary>
public sealed record ToOrganisationPage(string Organisation, string Address);
