using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Meetings;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Browser.Tests.Support;

/// <summary>The pages that each kind of person meets in the workroom.</summary>
public static class WorkroomPages
{
    public const string Administrator = "administrator";
    public const string Coordinator = "koordinator.aarhus";

    public static TheoryData<string> People =>
        [Administrator, "sekretariat", "konsulent", Coordinator, "koordinator.randers", "politi.oestjylland", "forening.aarhus", "laeser.aarhus", "redaktoer", "redaktoer.aarhus", "korrektur"];

    public static IReadOnlyList<string> For(PortalFactory portal, string person)
    {
        var slug = person == "koordinator.randers" ? "randers" : "aarhus";
        var municipality = slug == "randers" ? PlanRows.Randers : PlanRows.Aarhus;
        var plan = portal.PlanOf(municipality).Id;
        var initiative = portal.InitiativeOf(municipality, row => row.CivilSociety == CivilSocietyAccess.Contribute && row.Milestones.Count > 0).Id;
        var policeOwned = portal.InitiativeOf(municipality, row => row.IsOwnedBy(OrganisationKind.Police)).Id;
        IEnumerable<string> everyone = ["/arbejdsrum", "/arbejdsrum/mine-mails", "/arbejdsrum/aarshjul", "/arbejdsrum/kalender", "/arbejdsrum/opfoelgning", "/arbejdsrum/partnerskaber", "/arbejdsrum/principper", "/arbejdsrum/katalog", "/arbejdsrum/katalog/maerkning-af-ejendele", $"/arbejdsrum/partnerskaber/{slug}", $"/arbejdsrum/partnerskaber/{slug}/aarshjul", $"/arbejdsrum/planer/{plan}", $"/arbejdsrum/indsatser/{initiative}", $"/arbejdsrum/indsatser/{initiative}/bilag"];
        IEnumerable<string> add = [$"/arbejdsrum/planer/{plan}/indsatser/ny"];
        return person switch
        {
            "redaktoer" or "redaktoer.aarhus" or "korrektur" => [.. Editors(portal, person)],
            "laeser.aarhus" or "forening.aarhus" => [.. everyone],
            "konsulent" => [.. everyone, .. add],
            "politi.oestjylland" => [.. everyone, .. add, $"/arbejdsrum/indsatser/{policeOwned}/rediger", .. Administration(portal, person)],
            Administrator or "sekretariat" => [.. everyone, .. add, .. Editing(portal, slug, plan, initiative), .. Administration(portal, person), .. AllOfIt(portal), .. person == Administrator ? AdministratorsOwn(portal) : []],
            _ => [.. everyone, .. add, .. Editing(portal, slug, plan, initiative), .. Administration(portal, person)],
        };
    }

    private static IEnumerable<string> Editors(PortalFactory portal, string person)
    {
        using var db = portal.Database.Open();
        var article = $"/redaktion/artikler/{db.Articles.First(row => row.Slug == "terrassedoeren").Id}";
        IEnumerable<string> all = ["/arbejdsrum", "/redaktion", "/redaktion?vis=Forfaldne", "/redaktion/lokalt/oversigt"];
        return person switch
        {
            "korrektur" => [.. all, article],
            "redaktoer" =>
            [
                .. all, "/redaktion/artikler/ny", article, $"{article}/kladde", $"{article}/udgaver", $"{article}/udgaver/1", $"{article}/udgaver/sammenlign", $"{article}/ansvar", $"{article}/forhaandsvisning", $"{article}/afslut",
                "/redaktion/ord", "/redaktion/ord/nyt", $"/redaktion/ord/{db.WatchedWords.First().Id}",
            ],
            _ => [.. all, "/redaktion/artikler/ny", "/redaktion/lokalt/aarhus"],
        };
    }

    private static IEnumerable<string> AdministratorsOwn(PortalFactory portal)
    {
        using var db = portal.Database.Open();
        return ["/konto", "/konto/adgangsnoegler", "/konto/to-trin", "/konto/to-trin/koder", $"/administration/organisationer/{db.Organisations.First().Id}/login"];
    }

    private static IEnumerable<string> AllOfIt(PortalFactory portal)
    {
        using var db = portal.Database.Open();
        var solroed = db.Partnerships.Include(row => row.Declarations).Include(row => row.Targets).First(row => row.Municipality.Slug == "solroed");
        var own = "/arbejdsrum/partnerskaber/solroed";
        return
        [
            $"{own}/oplysninger", $"{own}/erklaeringer/{solroed.Declarations.First().Id}", $"{own}/maal/{solroed.Targets.First().Id}",
            $"/administration/organisationer/{db.Organisations.First(row => row.PartnershipId != null).Id}/ret",
            "/administration/opstart", "/administration/opstart/ny", "/administration/opstart/ny?kommune=791", $"/administration/opstart/{solroed.Id}", $"/administration/opstart/{solroed.Id}/erklaering",
            "/administration/vurderingsskema", "/administration/katalog", "/administration/ressourcer", "/administration/ressourcer/ny", "/administration/katalog/ny", $"/administration/katalog/{db.Activities.First().Id}", "/arbejdsrum/katalog/borgermoede-om-indbrud/indsats", "/administration/foreninger/ny", "/administration/haendelser", "/administration/opslag", "/administration/mails", "/administration/job",
        ];
    }

    /// <summary>About an organisation of the person's own, somebody in it and a post of it.</summary>
    private static IEnumerable<string> Administration(PortalFactory portal, string person)
    {
        using var db = portal.Database.Open();
        var membership = db.Memberships.Include(row => row.Organisation.Posts).First(row => row.Person.Email == $"{person}@demo.invalid");
        var (organisation, someone) = ($"/administration/organisationer/{membership.OrganisationId}", $"/administration/personer/{membership.PersonId}");
        return
        [
            "/administration", "/administration/organisationer", organisation, $"{organisation}/invitationer/ny", $"{organisation}/invitationer/liste", $"{organisation}/personer/ny", $"{organisation}/poster/ny", $"/administration/poster/{membership.Organisation.Posts.First().Id}",
            "/administration/personer", someone, $"{someone}/ret", $"{someone}/medlemskaber/nyt", $"/administration/medlemskaber/{membership.Id}/slutdato",
        ];
    }

    private static IEnumerable<string> Editing(PortalFactory portal, string slug, Guid plan, Guid initiative)
    {
        using var db = portal.Database.Open();
        var own = $"/arbejdsrum/partnerskaber/{slug}";
        var contact = db.ContactPersons.Where(row => row.Post.HolderId != null && db.Partnerships.Any(partnership => partnership.Id == row.PartnershipId && partnership.Municipality.Slug == slug)).Select(row => row.Id).First();
        var partnership = db.Partnerships.Where(row => row.Municipality.Slug == slug).Select(row => row.Id).Single();
        var asked = db.FollowUps.Waiting().Where(row => row.PartnershipId == partnership).Select(row => row.InitiativeId).First();
        var request = AskedFor(db, initiative);
        var evidence = db.Evidence.Where(row => row.PartnershipId == partnership).OrderBy(row => row.ConfirmedAt != null).Select(row => row.Id).First();
        return
        [
            $"/arbejdsrum/planer/{plan}/kopier", $"/arbejdsrum/planer/{plan}/bilag", "/arbejdsrum/katalog/borgermoede-om-indbrud/erfaringer/ny", "/arbejdsrum/bookinger", "/arbejdsrum/bookinger/ny", "/arbejdsrum/bookinger/kalender", $"/arbejdsrum/bookinger/{db.Bookings.Where(row => row.PartnershipId == partnership).OrderBy(row => row.Id).Select(row => row.Id).First()}", $"/arbejdsrum/planer/{plan}/indsatser/ny?aktivitet=borgermoede-om-indbrud", $"/arbejdsrum/indsatser/{initiative}/rediger",
            $"{own}/oplysninger", $"{own}/erklaeringer/ny", $"{own}/maal/ny", $"{own}/medlemmer", $"{own}/kontakter", $"{own}/kontakter/{contact}/samtykke", $"{own}/planer/ny",
            $"{own}/vurdering", $"{own}/vurdering/svar/1", $"{own}/vurdering/forskelle", $"{own}/vurdering/borgere", $"{own}/vurdering/udsagn/styregruppe/dokumentation", $"/arbejdsrum/dokumentation/{evidence}",
            .. Meetings(db, partnership, own),
            $"{own}/opfoelgning", $"{own}/opfoelgning/rytme", $"/arbejdsrum/indsatser/{asked}/opfoelgning", $"/arbejdsrum/indsatser/{asked}", $"/arbejdsrum/indsatser/{asked}/erfaring", $"/arbejdsrum/indsatser/{asked}/anmodninger/ny", $"/arbejdsrum/anmodninger/{request}",
        ];
    }

    /// <summary>One to come, one that is being held, and one with closed minutes.</summary>
    private static IEnumerable<string> Meetings(BoTrygtDb db, Guid partnership, string own)
    {
        var now = DateTime.UtcNow;
        var held = db.Add(Meeting.Plan(partnership, new(MemberGroup.SteeringGroup, "Møde lige nu", now.AddMinutes(-1), now.AddMinutes(1), "Rådhuset", "https://video.invalid/nu"))).Entity;
        held.Invite([new(null, "Gæst på besøg", "Formand", "Grundejerforeningen")]);
        db.SaveChanges();
        var rows = db.Meetings.Where(row => row.PartnershipId == partnership);
        var (coming, closed) = (rows.First(row => row.BeginsAt > now).Id, rows.First(row => row.ClosedAt != null).Id);
        var decision = db.Decisions.First(row => row.PartnershipId == partnership && row.InitiativeId == null && row.DoneOn == null).Id;
        const string all = "/arbejdsrum/moeder";
        return
        [
            $"{own}/moeder", $"{own}/moeder/nyt", $"{all}/{coming}", $"{all}/{coming}/rediger", $"{all}/{coming}/dagsorden", $"{all}/{coming}/deltagere", $"{all}/{coming}/bilag",
            $"{all}/{held.Id}/referat/skriv", $"{all}/{held.Id}/punkter/{held.Items.First().Id}/beslutning", $"{all}/{held.Id}", $"{all}/{closed}/referat", $"/arbejdsrum/beslutninger/{decision}", $"/arbejdsrum/beslutninger/{decision}/anmodning",
        ];
    }

    /// <summary>A request that the police are asked for; the demo data have one where an answer of today's round asks for attention.</summary>
    private static Guid AskedFor(BoTrygtDb db, Guid initiative)
    {
        var row = db.Initiatives.First(row => row.Id == initiative);
        var parties = db.Parties.Where(party => party.PartnershipId == row.PartnershipId).Select(party => party.Organisation).ToList();
        var (asking, police) = (parties.Single(party => party.Kind == OrganisationKind.Municipality), parties.Single(party => party.Kind == OrganisationKind.Police));
        var asker = db.Memberships.Where(membership => membership.OrganisationId == asking.Id).Select(membership => membership.PersonId).First();
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var request = db.Add(Request.Ask(row, asking.Id, asker, police.Id, "To, der kan være med en aften", today.AddDays(14), [police.Id], today, DateTime.UtcNow)).Entity;
        db.SaveChanges();
        return request.Id;
    }
}
