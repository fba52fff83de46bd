using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Jobs;
using BoTrygt.Web.Tests.Partners;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.Jobs.FollowUps;

/// <summary>The words of the one mail of a day.</summary>
public sealed class DigestTextTests : IDisposable
{
    private readonly OfficeHours _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task What_is_told_twice_of_an_initiative_is_one_line_and_one_subject()
    {
        var (subject, text) = await WriteAsync(Capacity.Owner, NoticeKind.Asked, NoticeKind.SoonDue);

        Assert.StartsWith("Hvordan går det med »", subject, StringComparison.Ordinal);
        Assert.Single(text.Split("\n- ").Skip(1));
    }

    [Fact]
    public async Task One_line_for_a_coordinator_is_no_number_of_news()
    {
        var (subject, _) = await WriteAsync(Holds.Nothing, Capacity.Coordinator, NoticeKind.ToCoordinator, NoticeKind.ToConsultant);

        Assert.StartsWith("Svar mangler: »", subject, StringComparison.Ordinal);
    }

    /// <summary>Whoever coordinates may own the initiative too: he is asked, and not told of himself.</summary>
    [Fact]
    public async Task The_owner_who_is_told_as_coordinator_is_asked_and_not_told_of_himself()
    {
        var (subject, text) = await WriteAsync(Holds.Owner, Capacity.Coordinator, NoticeKind.ToDeputy, NoticeKind.ToCoordinator);

        Assert.StartsWith("Hvordan går det med »", subject, StringComparison.Ordinal);
        Assert.Contains("spørger dig, fordi du har ansvaret for indsatsen.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("DISSE SVAR MANGLER", text, StringComparison.Ordinal);
        Assert.Single(text.Split("\n- ").Skip(1));
    }

    [Fact]
    public async Task A_deputy_is_told_so_and_that_the_owner_has_not_answered()
    {
        var (_, text) = await WriteAsync(Holds.Deputy, Capacity.Deputy, NoticeKind.ToDeputy);

        Assert.Contains("fordi du er stedfortræder.", text, StringComparison.Ordinal);
        Assert.Contains("Du er stedfortræder, og den ansvarlige (", text, StringComparison.Ordinal);
        Assert.Contains(") har ikke svaret.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mail_greets_by_the_first_name()
    {
        var (_, text) = await WriteAsync(Capacity.Owner, NoticeKind.Asked);

        await using var db = _portal.Database.Open();
        var name = await db.OutboxMails.Join(db.People, mail => mail.PersonId, person => person.Id, (_, person) => person.Name).SingleAsync();
        Assert.StartsWith($"Hej {name.Split(' ')[0]}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_for_help_is_named_and_quoted()
    {
        var (subject, text) = await WriteAsync(Holds.Nothing, Capacity.Coordinator, NoticeKind.HelpAsked);

        Assert.StartsWith("Brug for hjælp: »", subject, StringComparison.Ordinal);
        await using var db = _portal.Database.Open();
        var asking = await db.FollowUps.Where(row => row.Explanation == "Vi mangler to til fredag").Select(row => row.AnsweredBy!.Name).SingleAsync();
        Assert.Contains($"{asking} beder om hjælp til »", text, StringComparison.Ordinal);
        Assert.Contains("> Vi mangler to til fredag", text, StringComparison.Ordinal);
    }

    /// <summary>Nobody can open a link to nowhere, so none is made.</summary>
    [Fact]
    public async Task Without_a_public_host_nobody_is_told_to_answer_without_signing_in()
    {
        var (_, text) = await WriteAsync(Capacity.Owner, NoticeKind.Asked);

        Assert.Contains("HVORDAN GÅR DET?", text, StringComparison.Ordinal);
        Assert.DoesNotContain("uden at logge ind", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Linket er", text, StringComparison.Ordinal);
        await using var db = _portal.Database.Open();
        Assert.False(await db.UpdateLinks.AnyAsync());
    }

    private enum Holds
    {
        Owner,
        Deputy,
        Nothing,
    }

    private Task<(string Subject, string Text)> WriteAsync(Capacity capacity, params NoticeKind[] kinds) => WriteAsync(Holds.Owner, capacity, kinds);

    /// <summary>Tells somebody of one follow-up in several ways, and reads the mail.</summary>
    private async Task<(string Subject, string Text)> WriteAsync(Holds who, Capacity capacity, params NoticeKind[] kinds)
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BoTrygtDb>();
        var waiting = await db.FollowUps.Waiting().Include(row => row.Round).Include(row => row.Initiative.OwnerPost).Include(row => row.Initiative.DeputyPost).ToListAsync();
        var followUp = waiting.First(row => row.Initiative is { OwnerPost.HolderId: not null, DeputyPost.HolderId: not null } && row.Initiative.OwnerPost.HolderId != row.Initiative.DeputyPost.HolderId);
        var (owner, deputy) = (followUp.Initiative.OwnerPost.HolderId.GetValueOrDefault(), followUp.Initiative.DeputyPost!.HolderId.GetValueOrDefault());
        var told = who switch
        {
            Holds.Owner => owner,
            Holds.Deputy => deputy,
            _ => await db.Memberships.Where(membership => membership.PersonId != owner && membership.PersonId != deputy && membership.To == null && membership.OrganisationId == followUp.Initiative.OwnerPost.OrganisationId).Select(membership => membership.PersonId).FirstAsync(),
        };
        if (kinds.Contains(NoticeKind.HelpAsked))
        {
            followUp.AnswerByLink(LinkReply.NeedsHelp, "Vi mangler to til fredag", null, owner, _portal.Time.GetUtcNow().UtcDateTime);
        }

        db.AddRange(kinds.Select(kind => Notice.About(followUp, new(told, capacity), kind, _portal.Time.GetUtcNow().UtcDateTime)));
        await db.SaveChangesAsync();
        await scope.ServiceProvider.GetRequiredService<Digests>().WriteAsync(default);
        var mail = await db.OutboxMails.SingleAsync();
        return (mail.Subject, mail.Text);
    }
}
