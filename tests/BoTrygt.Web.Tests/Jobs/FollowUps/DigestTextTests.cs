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
        var (subject, _) = await WriteAsync(Capacity.Coordinator, NoticeKind.ToCoordinator, NoticeKind.ToConsultant);

        Assert.StartsWith("Svar mangler: »", subject, StringComparison.Ordinal);
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

    /// <summary>Tells somebody of one follow-up in several ways, and reads the mail.</summary>
    private async Task<(string Subject, string Text)> WriteAsync(Capacity capacity, params NoticeKind[] kinds)
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BoTrygtDb>();
        var followUp = await db.FollowUps.Waiting().Include(row => row.Initiative.OwnerPost).FirstAsync(row => row.Initiative.OwnerPost.HolderId != null);
        db.AddRange(kinds.Select(kind => Notice.About(followUp, new(followUp.Initiative.OwnerPost.HolderId.GetValueOrDefault(), capacity), kind, _portal.Time.GetUtcNow().UtcDateTime)));
        await db.SaveChangesAsync();
        await scope.ServiceProvider.GetRequiredService<Digests>().WriteAsync(default);
        var mail = await db.OutboxMails.SingleAsync();
        return (mail.Subject, mail.Text);
    }
}
