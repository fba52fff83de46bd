using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;

namespace BoTrygt.Domain.Tests.Guidance;

public sealed class LocalAdaptationTests
{
    private static readonly BlockContent Doors = new(BlockKind.Text, "Døre", "Lås døren, også når du er hjemme.");
    private static readonly BlockContent Changed = new(BlockKind.Text, "Døre", "Lås døren, også om dagen.");
    private static readonly BlockContent Ours = new(BlockKind.Text, "Døre", "Lås døren. Ring til Tryghedslinjen, hvis du vil have hjælp.");
    private static readonly BlockContent News = new(BlockKind.Text, "", "Vi går tur på torsdag.");

    private readonly Block _lead = new(Guid.CreateVersion7(), new(BlockKind.Text, "", "Her er tre ting."));
    private readonly Block _doors = new(Guid.CreateVersion7(), Doors);
    private readonly Block _fire = new(Guid.CreateVersion7(), new(BlockKind.Text, "Flugtveje", "En låst dør må ikke spærre vejen ud."), IsLocked: true);

    private LocalAdaptation Adopted => LocalAdaptation.Adopt([_lead, _doors, _fire]);

    [Fact]
    public void What_is_kept_follows_the_national_words() =>
        Assert.Equal([_lead.Content, Changed, _fire.Content], Words(Adopted.Take([_lead, _doors with { Content = Changed }, _fire])));

    [Fact]
    public void What_is_replaced_stays_and_waits_with_all_three_when_the_national_words_change()
    {
        var local = Adopted.Replace(_doors.Key, Ours).Take([_lead, _doors with { Content = Changed }, _fire]);

        Assert.Equal([_lead.Content, Ours, _fire.Content], Words(local));
        Assert.Equal([new MergeConflict(_doors.Key, MergeCause.Changed, Doors, Changed, Ours)], local.Conflicts());
        Assert.Empty(local.Insist(_doors.Key).Conflicts());
        Assert.Equal(Ours, local.Insist(_doors.Key).Read()[1].Content);
        Assert.Equal(Changed, local.Keep(_doors.Key).Read()[1].Content);
    }

    [Fact]
    public void A_change_that_is_taken_back_is_no_conflict_any_more()
    {
        var local = Adopted.Replace(_doors.Key, Ours).Take([_lead, _doors with { Content = Changed }, _fire]).Take([_lead, _doors, _fire]);

        Assert.Empty(local.Conflicts());
        Assert.Equal(Ours, local.Read()[1].Content);
    }

    [Fact]
    public void Locking_brings_the_national_words_back_and_keeps_the_local_ones_to_decide_about()
    {
        var local = Adopted.Replace(_doors.Key, Ours).Take([_lead, _doors with { IsLocked = true }, _fire]);

        Assert.Equal(Doors, local.Read()[1].Content);
        Assert.Equal([new MergeConflict(_doors.Key, MergeCause.Locked, Doors, Doors, Ours)], local.Conflicts());
        Assert.Throws<BrokenRuleException>(() => local.Insist(_doors.Key));
        Assert.Empty(local.Keep(_doors.Key).Conflicts());
    }

    [Fact]
    public void What_is_locked_is_neither_replaced_nor_hidden()
    {
        Assert.Throws<BrokenRuleException>(() => Adopted.Replace(_fire.Key, Ours));
        Assert.Throws<BrokenRuleException>(() => Adopted.Hide(_fire.Key));
        Assert.Throws<BrokenRuleException>(() => Adopted.Replace(Guid.NewGuid(), Ours));
    }

    [Fact]
    public void Local_words_outlive_the_block_they_stood_instead_of_until_it_is_decided()
    {
        var local = Adopted.Replace(_doors.Key, Ours).Add(_doors.Key, News).Take([_lead, _fire]);

        Assert.Equal([_lead.Content, Ours, News, _fire.Content], Words(local));
        Assert.Equal([new MergeConflict(_doors.Key, MergeCause.Removed, Doors, null, Ours)], local.Conflicts());
        Assert.Equal([_lead.Content, News, _fire.Content], Words(local.Keep(_doors.Key)));
        Assert.Equal(Words(local), Words(local.Insist(_doors.Key)));
        Assert.Empty(local.Insist(_doors.Key).Conflicts());
    }

    [Fact]
    public void A_block_that_comes_back_meets_its_local_words_again()
    {
        var local = Adopted.Replace(_doors.Key, Ours).Take([_lead, _fire]).Take([_lead, _doors, _fire]);

        Assert.Equal([_lead.Content, Ours, _fire.Content], Words(local));
        Assert.Empty(local.Conflicts());
    }

    [Fact]
    public void What_is_hidden_stays_hidden_and_waits_when_its_words_change()
    {
        var local = Adopted.Hide(_doors.Key).Take([_lead, _doors with { Content = Changed }, _fire]);

        Assert.Equal([_lead.Content, _fire.Content], Words(local));
        Assert.Equal([new MergeConflict(_doors.Key, MergeCause.Changed, Doors, Changed, null)], local.Conflicts());
    }

    [Fact]
    public void What_is_added_is_read_where_it_was_put_and_can_be_taken_away()
    {
        var local = Adopted.Add(null, News).Add(_doors.Key, Ours);

        Assert.Equal([News, _lead.Content, Doors, Ours, _fire.Content], Words(local));
        Assert.Equal([_lead.Content, Doors, Ours, _fire.Content], Words(local.Remove(local.Own[0].Key)));
        Assert.Throws<BrokenRuleException>(() => Adopted.Add(Guid.NewGuid(), News));
    }

    [Fact]
    public void What_is_added_comes_after_what_was_added_there_and_moves_past_any_block()
    {
        var local = Adopted.Add(_doors.Key, News).Add(_doors.Key, Ours);
        Assert.Equal([_lead.Content, Doors, News, Ours, _fire.Content], Words(local));

        var up = local.Move(local.Own[1].Key, up: true);
        Assert.Equal([_lead.Content, Doors, Ours, News, _fire.Content], Words(up));
        Assert.Equal([_lead.Content, Ours, Doors, News, _fire.Content], Words(up.Move(local.Own[1].Key, up: true)));
        Assert.Equal([_lead.Content, Doors, News, _fire.Content, Ours], Words(local.Move(local.Own[1].Key, up: false)));
    }

    [Fact]
    public void At_either_end_it_stays_and_what_is_not_added_does_not_move()
    {
        var local = Adopted.Add(null, News);
        Assert.Equal(Words(local), Words(local.Move(local.Own[0].Key, up: true)));
        Assert.Equal(Words(local), Words(local.Move(_doors.Key, up: true)));

        var last = Adopted.Add(_fire.Key, Ours);
        Assert.Equal(Words(last), Words(last.Move(last.Own[0].Key, up: false)));
    }

    [Fact]
    public void Local_words_outlive_a_lock_as_a_block_of_their_own()
    {
        var locked = Adopted.Replace(_doors.Key, Ours).Take([_lead, _doors with { IsLocked = true }, _fire]);
        Assert.Equal(MergeCause.Locked, Assert.Single(locked.Conflicts()).Cause);

        var own = locked.MakeOwn(_doors.Key);
        Assert.Equal([_lead.Content, Doors, Ours, _fire.Content], Words(own));
        Assert.Empty(own.Conflicts());
        Assert.Throws<BrokenRuleException>(() => own.MakeOwn(_doors.Key));
        Assert.Throws<BrokenRuleException>(() => Adopted.Hide(_doors.Key).MakeOwn(_doors.Key));
    }

    [Fact]
    public void What_was_added_can_be_said_otherwise_where_it_stands()
    {
        var local = Adopted.Add(_doors.Key, News);

        Assert.Equal([_lead.Content, Doors, Ours, _fire.Content], Words(local.Rewrite(local.Own[0].Key, Ours)));
    }

    [Fact]
    public void The_same_words_as_the_national_ones_are_no_change()
    {
        Assert.Empty(Adopted.Replace(_doors.Key, Doors).Changes);
        Assert.Empty(Adopted.Replace(_doors.Key, Changed).Take([_lead, _doors with { Content = Changed }, _fire]).Changes);
    }

    private static IEnumerable<BlockContent> Words(LocalAdaptation adaptation) => adaptation.Read().Select(block => block.Content);
}
