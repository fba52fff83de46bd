using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.SignIn;

/// <summary>The portal with a form and a button that one must be signed in for.</summary>
public sealed class GuardedPortal : PortalFactory
{
    public GuardedPortal() => AlsoServices = services => services.AddControllersWithViews().AddApplicationPart(typeof(GuardedController).Assembly);
}

public sealed class GuardedForm
{
    public string Text { get; set; } = "";
    public List<string> Choices { get; init; } = [];
}

[RequirePermission(Permission.EnterPartnership)]
public sealed class GuardedController : Controller
{
    public const string Path = "/proeve/formular";

    [HttpGet(Path)]
    public IActionResult New() => Content("formular");

    [HttpPost(Path)]
    public IActionResult Create(GuardedForm form, string? fra) => ModelState.IsValid
        ? Redirect("/proeve/gemt")
        : UnprocessableEntity(new { form.Text, form.Choices, fra, Errors = ModelState.Values.SelectMany(field => field.Errors).Select(error => error.ErrorMessage) });

    [HttpPost("/proeve/knap")]
    public IActionResult Press(int plads, List<Guid> valgte, CancellationToken cancellation) => Redirect("/proeve/trykket");
}
