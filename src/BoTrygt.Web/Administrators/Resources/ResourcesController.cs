using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Bookings;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Bookings;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Resources;

/// <summary>What the own organisation lends out.</summary>
[RequirePermission(Permission.ManageResources)]
[Route(BookingAddresses.Resources)]
public sealed class ResourcesController(BoTrygtDb db, SignedInPerson me, TimeProvider clock) : Controller
{
    private const string Prefix = nameof(ResourcePage.Form);

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var rows = await Allowed.Select(resource => new ResourceRow(resource.Id, resource.Name, resource.Kind, resource.Organisation.Name, resource.Capacity, resource.NoticeDays, resource.ClosedAt != null)).ToListAsync(cancellation);
        return View("Index", new ResourcesPage([.. rows.OrderBy(row => row.Organisation, DanishOrder.Comparer).ThenBy(row => row.Name, DanishOrder.Comparer)]));
    }

    [HttpGet("ny")]
    public IActionResult New() => View("Edit", PageOf(new() { Capacity = 1, NoticeDays = 7 }));

    [HttpPost]
    public async Task<IActionResult> Create([Bind(Prefix = Prefix)] ResourceForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var page = PageOf(form);
        var organisationId = page.Organisations.Count == 1 ? page.Organisations[0].Id : form.OrganisationId;
        if (page.Organisations.All(organisation => organisation.Id != organisationId))
        {
            ModelState.AddModelError("Form.OrganisationId", "Vælg, hvem der udlåner.");
        }

        if (!ModelState.IsValid || organisationId is not { } owner || form.Kind is not { } kind)
        {
            return this.Again("Edit", page);
        }

        db.Add(Resource.Of(owner, kind, form.ToContent()));
        await db.SaveChangesAsync(cancellation);
        return Saved($"»{form.Name.Clean()}« kan bookes fra nu af.");
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } resource ? View("Edit", PageOf(ResourceForm.Of(resource)) with { Resource = resource }) : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Update(Guid id, [Bind(Prefix = Prefix)] ResourceForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id, cancellation) is not { } resource)
        {
            return NotFound();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var approved = await db.Bookings.Where(booking => booking.ResourceId == id && booking.State == BookingState.Approved && booking.EndsAt > now).AsNoTracking().ToListAsync(cancellation);
        if (form.Capacity is >= 1 and var capacity && !Resource.CanHold(capacity, approved) && Occupancy.Busiest(approved) is var (slot, taken))
        {
            ModelState.AddModelError("Form.Capacity", $"Der er godkendt {taken} på samme tid, {slot.InDanish()}. Flyt eller aflys en af dem først.");
        }

        if (!ModelState.IsValid)
        {
            return this.Again("Edit", PageOf(form) with { Resource = resource });
        }

        resource.Edit(form.ToContent(), approved);
        return await db.TrySaveAsync(resource, form.Version, cancellation) ? Saved($"»{form.Name.Clean()}« er gemt.") : await ConflictAsync(id, form, cancellation);
    }

    /// <summary>Closes it, or opens it again.</summary>
    [HttpPost("{id:guid}/luk")]
    public async Task<IActionResult> Close(Guid id, bool luk, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } resource)
        {
            return NotFound();
        }

        if (luk)
        {
            resource.Close(clock.GetUtcNow().UtcDateTime);
        }
        else
        {
            resource.Open();
        }

        return Saved(!await this.TrySaveAsync(db, cancellation) ? Saving.Meanwhile : luk ? $"»{resource.Name}« tager ikke imod flere bookinger. De godkendte gælder stadig." : $"»{resource.Name}« kan bookes igen.");
    }

    private IQueryable<Resource> Allowed => db.Resources.AllowedTo(me.Rights, Permission.ManageResources);

    private Task<Resource?> FindAsync(Guid id, CancellationToken cancellation) => Allowed.SingleOrDefaultAsync(resource => resource.Id == id, cancellation);

    private LocalRedirectResult Saved(string said)
    {
        TempData.Say(said);
        return LocalRedirect(BookingAddresses.Resources);
    }

    private async Task<IActionResult> ConflictAsync(Guid id, ResourceForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } now)
        {
            return NotFound();
        }

        this.HasSeen();
        form.Version = now.Version;
        return this.Again("Edit", PageOf(form) with { Resource = now, Conflict = form.Against(now) }, StatusCodes.Status409Conflict);
    }

    private ResourcePage PageOf(ResourceForm form) =>
        new(form, [.. me.Organisations.Where(organisation => me.Rights.To(Permission.ManageResources).CoversOrganisation(organisation.Key)).Select(organisation => (organisation.Key, organisation.Value))]);
}
