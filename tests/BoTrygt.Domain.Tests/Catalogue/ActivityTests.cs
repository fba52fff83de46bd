using BoTrygt.Domain.Access;
using BoTrygt.Domain.Catalogue;
using BoTrygt.Domain.Plans;
using BoTrygt.Domain.Tests.Support;

namespace BoTrygt.Domain.Tests.Catalogue;

public class ActivityTests
{
    private static readonly DateTime Now = new(2026, 11, 26, 9, 0, 0, DateTimeKind.Utc);
    private static readonly ActivityContent Content = new("Borgermøde", "Et roligt møde.", 2, ["nabohjaelp"], null, new("6 uger før", "En aften", 10, "Koordinatoren", "Beboerne"), "1. Vælg et område.", "", "", new(EvidenceGrade.NoEffect, "Ingen forskel.", "Rapporten fra 2015"));

    [Theory]
    [InlineData("Gill m.fl. 2014 https://doi.org/10.1007/x", "Gill m.fl. 2014", "https://doi.org/10.1007/x")]
    [InlineData("Gill m.fl. 2014", "Gill m.fl. 2014", null)]
    [InlineData("https://www.dst.dk/straf", "www.dst.dk", "https://www.dst.dk/straf")]
    [InlineData("Rapport https://www.bo-trygt.dk/rapport.pdf.", "Rapport", "https://www.bo-trygt.dk/rapport.pdf")]
    [InlineData("Se javascript:alert(1)", "Se javascript:alert(1)", null)]
    [InlineData("Se http://uden-laas.dk", "Se http://uden-laas.dk", null)]
    [InlineData("Se https://", "Se https://", null)]
    public void A_source_is_a_text_and_at_most_one_secure_link(string line, string text, string? link) => Assert.Equal(new ActivitySource(text, link), ActivitySource.Of(line));

    [Fact]
    public void Every_edit_is_a_new_version_and_is_found_by_its_new_words()
    {
        var activity = Activity.Write("borgermoede", Content, Now);

        activity.Edit(Content with { Title = "Møde på torvet" }, Now.AddDays(1));

        Assert.Equal((2, Now.AddDays(1), "borgermoede"), (activity.Version, activity.ChangedAt, activity.Slug));
        Assert.Contains("moede paa torvet", activity.SearchText, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_withdrawn_once_and_put_back_once()
    {
        var activity = Activity.Write("borgermoede", Content, Now);
        Assert.Throws<BrokenRuleException>(() => activity.Restore(Now));

        activity.Withdraw(Now);

        Assert.Throws<BrokenRuleException>(() => activity.Withdraw(Now));
        activity.Restore(Now);
        Assert.Null(activity.WithdrawnAt);
    }

    [Fact]
    public void It_has_a_theme_and_takes_some_weeks()
    {
        Assert.Throws<BrokenRuleException>(() => Activity.Write("x", Content with { ThemeSlugs = [] }, Now));
        Assert.Throws<BrokenRuleException>(() => Activity.Write("x", Content with { Plan = Content.Plan with { Weeks = 0 } }, Now));
    }

    [Theory]
    [InlineData(EvidenceGrade.NotMeasured, "", true)]
    [InlineData(EvidenceGrade.NotMeasured, "Rapporten fra 2015", true)]
    [InlineData(EvidenceGrade.NoEffect, "Rapporten fra 2015", true)]
    [InlineData(EvidenceGrade.NoEffect, "", false)]
    [InlineData(EvidenceGrade.Good, "", false)]
    public void What_was_measured_has_a_source(EvidenceGrade grade, string sources, bool stands)
    {
        var content = Content with { Evidence = new(grade, "Ingen forskel.", sources) };

        Assert.Equal(stands, content.Evidence.IsSourced);
        Assert.Equal(stands, Record.Exception(() => Activity.Write("x", content, Now)) is null);
    }

    [Theory]
    [InlineData("2026-11-26", "2027-12-31", "2026-11-26", "2027-02-03")]
    [InlineData("2026-12-31", "2026-12-31", "2026-12-31", "2027-03-10")]
    [InlineData("2027-01-15", "2026-12-31", "2026-12-31", "2027-03-10")]
    public void The_suggested_days_begin_within_the_plan(string from, string planEndsOn, string startsOn, string endsOn) =>
        Assert.Equal((Day(startsOn), Day(endsOn)), Activity.Write("x", Content, Now).DaysFrom(Day(from), Day(planEndsOn)));

    [Fact]
    public void An_experience_says_what_was_done_and_what_worked_or_did_not()
    {
        var by = new OnBehalf(Guid.NewGuid(), Guid.NewGuid());

        Assert.Throws<BrokenRuleException>(() => ActivityExperience.Give(Guid.NewGuid(), Guid.NewGuid(), by, new("Et møde", "40", "", ""), Now));
        Assert.Equal("Ingen forskel", ActivityExperience.Give(Guid.NewGuid(), Guid.NewGuid(), by, new("Et møde", "", "", "Ingen forskel"), Now).DidNot);
    }

    [Theory]
    [InlineData(InitiativeStatus.Planned, false)]
    [InlineData(InitiativeStatus.Running, true)]
    [InlineData(InitiativeStatus.Completed, true)]
    public void An_experience_is_of_an_initiative_that_began_with_the_activity(InitiativeStatus status, bool can)
    {
        var activityId = Guid.NewGuid();
        var initiative = SomePlan.Empty().Add(SomePlan.Content with { Status = status }, SomePlan.Parties, Now, activityId);
        var by = new OnBehalf(Guid.NewGuid(), SomePlan.Kommune);

        Assert.Equal(can, ActivityExperience.CanBeOf(initiative, activityId));
        Assert.Throws<BrokenRuleException>(() => ActivityExperience.Give(Guid.NewGuid(), initiative, by, new("Et møde", "", "Folk kom", ""), Now));
    }

    [Fact]
    public void Only_its_author_corrects_it_or_takes_it_back()
    {
        var by = new OnBehalf(Guid.NewGuid(), Guid.NewGuid());
        var experience = ActivityExperience.Give(Guid.NewGuid(), Guid.NewGuid(), by, new("Et møde", "", "Folk kom", ""), Now);

        Assert.Throws<BrokenRuleException>(() => experience.Correct(experience.Content, Guid.NewGuid(), Now));
        Assert.Throws<BrokenRuleException>(() => experience.Withdraw(Guid.NewGuid(), Now));
        experience.Withdraw(by.PersonId, Now);
        Assert.Throws<BrokenRuleException>(() => experience.Correct(experience.Content, by.PersonId, Now));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
