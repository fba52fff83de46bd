using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Development;

/// <summary>Every component of the design on one page, for those who build pages. Not there in production.</summary>
[AllowAnonymous]
public sealed class StyleController(IWebHostEnvironment environment) : Controller
{
    [HttpGet("/stil")]
    public IActionResult Show() => environment.IsDevelopment() ? View(SampleChart.Picture) : NotFound();
}
