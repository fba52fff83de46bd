using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Attachments;
using BoTrygt.Web.Shared.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans.Attachments;

/// <summary>Files are read through what they lie on: whoever has found that within reach asks here for its files.</summary>
internal static class AttachmentQueries
{
    public static string AttachmentsOf(Initiative initiative) => $"{PlanAddresses.Initiative(initiative.Id)}/bilag";

    public static string AttachmentsOf(Plan plan) => $"{PlanAddresses.Plan(plan.Id)}/bilag";

    /// <summary>The initiative's. Who reads only what is shared with civil society reads only the files that are.</summary>
    public static IQueryable<Attachment> Of(this IQueryable<Attachment> attachments, Initiative initiative, Rights rights)
    {
        var readsAll = rights.To(Permission.ReadPlan).CoversAllOf(initiative.PartnershipId);
        return attachments.Where(attachment => attachment.InitiativeId == initiative.Id && (readsAll || attachment.IsShared));
    }

    public static IQueryable<Attachment> Of(this IQueryable<Attachment> attachments, Plan plan) => attachments.Where(attachment => attachment.PlanId == plan.Id);

    public static async Task<AttachmentList> ReadAttachmentsAsync(this BoTrygtDb db, Initiative initiative, Rights rights, CancellationToken cancellation) => new(
        AttachmentsOf(initiative),
        await db.Attachments.Of(initiative, rights).ReadRowsAsync(cancellation),
        Attachment.CanBeOn(initiative) && rights.May(Permission.EditInitiative, initiative),
        initiative.CivilSociety != CivilSocietyAccess.None && rights.To(Permission.ReadPlan).CoversAllOf(initiative.PartnershipId));

    public static async Task<AttachmentList> ReadAttachmentsAsync(this BoTrygtDb db, Plan plan, Rights rights, CancellationToken cancellation) => new(
        AttachmentsOf(plan),
        await db.Attachments.Of(plan).ReadRowsAsync(cancellation),
        Attachment.CanBeOn(plan) && rights.May(Permission.ProposePlan, plan),
        TellsShared: false);
}
