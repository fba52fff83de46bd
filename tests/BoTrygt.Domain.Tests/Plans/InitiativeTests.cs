using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Domain.Tests.Support;

namespace BoTrygt.Domain.Tests.Plans;

public class InitiativeTests
{
    private static readonly DateTime Later = SomePlan.Now.AddDays(1);
    private readonly Plan _plan = SomePlan.Empty();

    [Fact]
    public void Holds_what_was_written()
    {
        var initiative = _plan.Add();

        Assert.Equal(SomePlan.Content, initiative.Content);
        Assert.Equal((_plan.Id, _plan.PartnershipId, SomePlan.Kommune), (initiative.PlanId, initiative.PartnershipId, initiative.OwnerOrganisationId));
    }

    [Fact]
    public void An_edit_moves_the_version_and_the_owner()
    {
        var initiative = _plan.Add();
        Edit(initiative, SomePlan.Content with { Owner = new(Guid.NewGuid(), SomePlan.Police) });

        Assert.Equal((2, Later, SomePlan.Police), (initiative.Version, initiative.ChangedAt, initiative.OwnerOrganisationId));
    }

    [Fact]
    public void Citizens_read_the_text_that_was_shown_until_it_is_shown_anew()
    {
        var initiative = Shown();
        Edit(initiative, initiative.Content with { PublicTitle = "Ny titel", PublicText = "Ny tekst" });

        Assert.Equal((SomePlan.Content.PublicTitle, SomePlan.Content.PublicText), (initiative.Publication?.Title, initiative.Publication?.Text));
        Assert.True(initiative.HasNewerPublicText);

        initiative.ShowToCitizens(Later);

        Assert.Equal(("Ny titel", "Ny tekst", Later), (initiative.Publication?.Title, initiative.Publication?.Text, initiative.Publication?.PublishedAt));
        Assert.False(initiative.HasNewerPublicText);
    }

    [Fact]
    public void Facts_that_citizens_read_follow_at_once()
    {
        var initiative = Shown();
        Edit(initiative, initiative.Content with { PrincipleNumber = 3, ThemeSlugs = ["haeleri"], Status = InitiativeStatus.Completed, StartsOn = new(2026, 2, 1), EndsOn = new(2026, 3, 1) });

        var copy = Assert.IsType<PublishedInitiative>(initiative.Publication);
        Assert.Equal((3, "haeleri", InitiativeStatus.Completed, new DateOnly(2026, 2, 1), new DateOnly(2026, 3, 1)), (copy.PrincipleNumber, copy.ThemeSlug, copy.Status, copy.StartsOn, copy.EndsOn));
    }

    [Fact]
    public void Another_status_is_told_to_citizens_and_dropped_is_not_shown()
    {
        var initiative = Shown();
        initiative.Become(InitiativeStatus.Running, _plan, Later);
        Assert.Equal(InitiativeStatus.Running, initiative.Publication?.Status);

        initiative.Become(InitiativeStatus.Dropped, _plan, Later);
        Assert.Null(initiative.Publication);
        Assert.Throws<BrokenRuleException>(() => initiative.ShowToCitizens(Later));
    }

    [Theory]
    [InlineData("", "Tekst")]
    [InlineData("Titel", "")]
    public void Without_a_title_and_a_text_for_citizens_it_is_not_shown(string title, string text)
    {
        var initiative = _plan.Add(SomePlan.Content with { PublicTitle = title, PublicText = text });

        Assert.False(initiative.CanShow);
        Assert.Throws<BrokenRuleException>(() => initiative.ShowToCitizens(Later));
    }

    [Fact]
    public void Edited_to_another_principle_it_is_the_last_one_there()
    {
        var (moved, first, second) = (_plan.Add(), _plan.Add(SomePlan.Content with { PrincipleNumber = 4 }), _plan.Add(SomePlan.Content with { PrincipleNumber = 4 }));
        Edit(moved, SomePlan.Content with { PrincipleNumber = 4 });

        Assert.Equal([first, second, moved], _plan.Under(4));
        Assert.Equal([1, 2, 3], _plan.Under(4).Select(initiative => initiative.Position));
    }

    [Fact]
    public void Hidden_it_is_read_by_nobody()
    {
        var initiative = Shown();
        initiative.HideFromCitizens(Later);

        Assert.Equal((Later, null), (initiative.ChangedAt, initiative.Publication));
    }

    [Fact]
    public void Archived_it_is_not_shown_and_cannot_be()
    {
        var initiative = Shown();
        initiative.Archive(_plan, Later);

        Assert.Equal((Later, null), (initiative.ArchivedAt, initiative.Publication));
        Assert.Throws<BrokenRuleException>(() => initiative.ShowToCitizens(Later));
    }

    [Fact]
    public void Restored_it_is_back_in_the_plan_and_shown_when_somebody_shows_it()
    {
        var initiative = Shown();
        initiative.Archive(_plan, Later);
        initiative.Restore(_plan, Later);

        Assert.Equal((null, null, true), (initiative.ArchivedAt, initiative.Publication, initiative.CanShow));
    }

    [Theory]
    [InlineData(InitiativeStatus.Planned, 0, false)]
    [InlineData(InitiativeStatus.Planned, 1, true)]
    [InlineData(InitiativeStatus.Running, 1, false)]
    [InlineData(InitiativeStatus.Running, 90, false)]
    [InlineData(InitiativeStatus.Running, 91, true)]
    [InlineData(InitiativeStatus.Completed, 400, false)]
    [InlineData(InitiativeStatus.Dropped, 400, false)]
    public void Is_overdue_when_it_ought_to_have_begun_or_ended(InitiativeStatus status, int daysAfterStart, bool isOverdue)
    {
        var initiative = _plan.Add(SomePlan.Content with { Status = status });
        var day = initiative.StartsOn.AddDays(daysAfterStart);

        Assert.Equal(isOverdue, initiative.IsOverdueOn(day));
        Assert.Equal(isOverdue, Initiative.OverdueOn(day).Compile()(initiative));
    }

    [Fact]
    public void A_milestone_is_overdue_after_its_day_until_it_is_reached()
    {
        var day = new DateOnly(2026, 12, 15);
        var milestone = _plan.Add().AddMilestone("Rute aftalt", day, _plan, SomePlan.Now);

        Assert.Equal((false, true), (milestone.IsOverdueOn(day), milestone.IsOverdueOn(day.AddDays(1))));
        milestone.DoneOn = day.AddDays(5);
        Assert.False(milestone.IsOverdueOn(day.AddDays(9)));
    }

    private Initiative Shown()
    {
        var initiative = _plan.Add();
        initiative.ShowToCitizens(SomePlan.Now);
        return initiative;
    }

    [Fact]
    public void The_same_themes_in_another_order_are_no_edit()
    {
        var initiative = _plan.Add();
        var version = _plan.Version;
        Edit(initiative, SomePlan.Content with { ThemeSlugs = [.. SomePlan.Content.ThemeSlugs.Reverse()] });

        Assert.Equal((version, SomePlan.Content.ThemeSlugs[0]), (_plan.Version, initiative.ThemeSlugs[0]));
    }

    private void Edit(Initiative initiative, InitiativeContent content) => initiative.Edit(content, _plan, SomePlan.Parties, Later);
}
