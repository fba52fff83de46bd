using BoTrygt.Database;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace BoTrygt.Web.Tests.Cost;

/// <summary>What a page costs when nothing is cached: the same however much there is to show.</summary>
public sealed class StatementTests(StatementTests.SmallPortal small, StatementTests.LargePortal large, ITestOutputHelper output)
    : IClassFixture<StatementTests.SmallPortal>, IClassFixture<StatementTests.LargePortal>
{
    private const int Most = 15;

    public static TheoryData<string> PageTypes =>
    [
        "/", "/find?sted=Viby", "/find?sted=asdfqwer", "/partnerskaber", "/bo-trygt-i/aarhus", "/bo-trygt-i/laesoe", "/bo-trygt-i/atlantis",
        "/raad", "/raad/nabohjaelp", "/raad/skalsikring/terrassedoeren", "/tal", "/tal/aarhus", "/tal/aarhus.csv", "/om", "/tilgaengelighed", "/findes-ikke",
    ];

    [Theory]
    [MemberData(nameof(PageTypes))]
    public async Task A_page_takes_few_statements_and_no_more_when_there_is_ten_times_as_much(string path)
    {
        var few = await CountAsync(small, path);
        var many = await CountAsync(large, path);

        output.WriteLine($"{path}: {few}");
        Assert.InRange(few, 0, Most);
        Assert.Equal(few, many);
    }

    [Fact]
    public async Task All_partnerships_cost_the_same_and_so_do_all_others()
    {
        Assert.Single(await CountsAsync(Shipped.Places.Where(place => place.IsPartner)));
        Assert.Single(await CountsAsync(Shipped.Places.Where(place => !place.IsPartner).Take(10)));
    }

    private async Task<HashSet<int>> CountsAsync(IEnumerable<Place> places)
    {
        var counts = new HashSet<int>();
        foreach (var place in places)
        {
            counts.Add(await CountAsync(small, place.Address));
        }

        return counts;
    }

    private static async Task<int> CountAsync(PortalFactory portal, string path)
    {
        using var visitor = portal.Visitor();
        portal.Statements.Clear();
        await visitor.OpenAsync(path);
        return portal.Statements.Count;
    }

    public class SmallPortal : PortalFactory
    {
        public SmallPortal() => Settings["Cache:Enabled"] = "false";
    }

    /// <summary>Ten times the published content.</summary>
    public sealed class LargePortal : SmallPortal
    {
        public LargePortal()
        {
            using var db = Database.Open();
            CopyInitiatives(db);
            db.SaveChanges();
            AskAboutAll(db);
            for (var copy = 1; copy < 10; copy++)
            {
                db.AddRange(db.PublishedArticles.AsNoTracking().ToList().SelectMany(article => Copies(article, copy)));
            }

            db.SaveChanges();
        }

        /// <summary>Every initiative nine times more, shown to citizens where it was, each with a milestone more, and ten times the notes.</summary>
        private static void CopyInitiatives(BoTrygtDb db)
        {
            foreach (var note in db.Notes.AsNoTracking().ToList().SelectMany(note => Enumerable.Repeat(note, 9)))
            {
                db.Add(new Note { InitiativeId = note.InitiativeId, PartnershipId = note.PartnershipId, AuthorId = note.AuthorId, OrganisationId = note.OrganisationId, Text = note.Text, WrittenAt = note.WrittenAt, IsShared = note.IsShared });
            }

            // More of everything, as if nobody had signed.
            db.Plans.ExecuteUpdate(set => set.SetProperty(plan => plan.Stage, PlanStage.Draft));
            var parties = db.Parties.AsNoTracking().ToLookup(party => party.PartnershipId, party => party.OrganisationId);
            foreach (var plan in db.Plans.Include(plan => plan.Initiatives).ThenInclude(initiative => initiative.DeputyPost).Include(plan => plan.Initiatives).ThenInclude(initiative => initiative.Publication).ToList())
            {
                foreach (var initiative in plan.Initiatives.ToList().SelectMany(initiative => Enumerable.Repeat(initiative, 9)))
                {
                    var copy = plan.Add(initiative.Content, [.. parties[plan.PartnershipId]], TestDatabase.SeededAt);
                    db.Add(copy);
                    db.Add(copy.AddMilestone("Lys i gården", copy.StartsOn, plan, TestDatabase.SeededAt));
                    db.Add(initiative.AddMilestone("Lys i gården", copy.StartsOn, plan, TestDatabase.SeededAt));
                    if (initiative.Publication is not null)
                    {
                        copy.ShowToCitizens(TestDatabase.SeededAt);
                    }
                }
            }
        }

        /// <summary>Every round asks about the copies too; what one party asked another for is asked ten times.</summary>
        private static void AskAboutAll(BoTrygtDb db)
        {
            var initiatives = db.Initiatives.ToList().ToLookup(initiative => initiative.PartnershipId);
            foreach (var round in db.FollowUpRounds.Include(round => round.FollowUps).ToList())
            {
                var asked = round.FollowUps.Select(followUp => followUp.InitiativeId).ToHashSet();
                var answer = round.FollowUps.FirstOrDefault(followUp => followUp.Progress == Progress.NeedsAttention);
                foreach (var initiative in initiatives[round.PartnershipId].Where(initiative => !asked.Contains(initiative.Id)))
                {
                    var followUp = db.Add(FollowUp.About(initiative, round)).Entity;
                    if (answer is not null && round.ClosedAt is null)
                    {
                        followUp.Answer(new(Progress.NeedsAttention, answer.Explanation, answer.NextStep, answer.Reached), answer.AnsweredById.GetValueOrDefault(), TestDatabase.SeededAt);
                    }
                }
            }

            foreach (var request in db.Requests.AsNoTracking().ToList().SelectMany(request => Enumerable.Repeat(request, 9)))
            {
                db.Add(Request.Ask(
                    initiatives[request.PartnershipId].First(initiative => initiative.Id == request.InitiativeId), request.AskingOrganisationId, request.AskedById, request.OwnerOrganisationId,
                    request.Need, request.WantedBy, [request.OwnerOrganisationId], request.WantedBy, request.AskedAt));
            }
        }

        private static IEnumerable<object> Copies(PublishedArticle article, int number)
        {
            var copy = new Article { Kind = article.Kind, ThemeSlug = article.ThemeSlug, Slug = $"{article.Slug}-{number}", ReviewOn = article.ReviewOn };
            var revision = copy.Save(article.Content, by: null, TestDatabase.SeededAt);
            var publication = copy.Ship(TestDatabase.SeededAt);
            var published = PublishedArticle.Of(copy);
            published.Show(copy, article.Content, publication);
            return [copy, revision, publication, published];
        }
    }
}
