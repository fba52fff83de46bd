using BoTrygt.Database.Audit;
using BoTrygt.Database.Caching;
using BoTrygt.Database.Jobs;
using BoTrygt.Database.Seed;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Audit;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Places;
using BoTrygt.Domain.Plans;
using BoTrygt.Domain.Statistics;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;

namespace BoTrygt.Database.Tests.Audit;

/// <summary>Whoever adds a table says whether the log follows it.</summary>
public sealed class AuditedTypesTests : DatabaseTest
{
    private static readonly Type[] NotFollowed =
    [
        // Code lists and figures: they ship with the program or come from Statistics Denmark, and nobody edits them.
        typeof(Municipality), typeof(PoliceDistrict), typeof(Region), typeof(PostalCode), typeof(Principle), typeof(Theme),
        typeof(ReportedBurglaries), typeof(Population), typeof(Households),
        // The logs themselves, and what the machinery keeps.
        typeof(AuditEntry), typeof(AuditValue), typeof(AccessEntry), typeof(JobRun), typeof(StalePage), typeof(AppliedSeed), typeof(DataProtectionKey),
        typeof(SignatureReminder), typeof(Notice), typeof(Digest), typeof(UpdateLink), typeof(UpdateLinkItem),
        // What somebody has typed and not saved yet, and what readers are told, which the publication says.
        typeof(Draft), typeof(PublishedChange), typeof(LinkCheck), typeof(ImageFile), typeof(ImageUse),
        // Identity's, none of which the portal uses yet.
        typeof(IdentityUserClaim<Guid>), typeof(IdentityUserLogin<Guid>), typeof(IdentityUserToken<Guid>), typeof(IdentityUserPasskey<Guid>), typeof(IdentityPasskeyData),
        // Who is signed in where, a row with every sign-in and a mark every minute; and codes that stand in once, of which nobody but their hash knows.
        typeof(Session), typeof(RecoveryCode),
        // Joins of code lists.
        typeof(Dictionary<string, object>),
    ];

    [Fact]
    public void Every_table_is_followed_or_named_here_as_not_followed()
    {
        var types = Db.Model.GetEntityTypes().Select(entity => entity.ClrType).Distinct().ToList();

        Assert.Equal([], types.Where(type => AuditedTypes.Follows(type) == NotFollowed.Contains(type)).Select(type => type.Name));
    }
}
