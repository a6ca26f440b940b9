using FsCheck;
using FsCheck.Fluent;
using Tooling.Engine.Applying;
using Tooling.Engine.CrashHost;
using Tooling.Engine.Ledger;
using Tooling.Engine.Planning;
using Tooling.Engine.Processes;
using Tooling.Engine.Reloading;
using Tooling.Engine.Sessions;
using Tooling.Engine.Tests.Applying;

namespace Tooling.Engine.Tests.Sessions;

/// <summary>
/// Any sequence of migrations, reloads, rollbacks (of all, of a file, to an earlier one), cleanups and moves of the ledger leaves the tree and the ledger as a model of a few lines says. What the
/// model refuses is refused.
/// </summary>
public sealed class LedgerModelTests
{
    private static readonly Gen<int[]> Sequences = Gen.Choose(0, 1_000_000).ArrayOf().Where(steps => steps.Length > 0);

    [Fact]
    public void A_sample_of_sequences_is_as_the_model_says() => Prove(sequences: 40);

    [Fact]
    [Trait("Category", "Slow")]
    public void A_thousand_sequences_are_as_the_model_says() => Prove(sequences: 1_000);

    private static void Prove(int sequences) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(sequences).WithStartSize(3).WithEndSize(16).WithReplay(20_507, 1), Prop.ForAll(Sequences.ToArbitrary(), steps =>
        {
            using var run = new ModelRun();
            foreach (var step in steps)
            {
                run.Take(step);
            }
        }));

    /// <summary>A tree, and what it should be: how many lines were added to each file, and what each migration did.</summary>
    private sealed class ModelRun : IDisposable
    {
        private static readonly string[] Names = ["a.cs", "b.cs", "c.cs"];

        private readonly TestTree _tree = TestTree.Empty();
        private readonly MigrationEngine _engine = new(new ProcessRunner(), TimeProvider.System, TestTree.ToolVersion);
        private readonly Dictionary<string, int> _lines = Names.ToDictionary(name => name, _ => 0, StringComparer.Ordinal);
        private readonly List<Entry> _migrations = [];

        public ModelRun()
        {
            foreach (var name in Names)
            {
                _tree.Write(name, $"// {name}\n");
            }
        }

        private IEnumerable<Entry> Applied => _migrations.Where(m => m.State == MigrationState.Applied);

        public void Take(int step)
        {
            var argument = step / 12;
            switch (step % 12)
            {
                case 0 or 1 or 2 or 3:
                    Apply([.. Names.Where((_, i) => ((argument % 7 + 1) >> i) % 2 == 1)]);
                    break;
                case 4:
                    RollBack(_migrations.Count == 0 ? null : _migrations[argument % _migrations.Count]);
                    break;
                case 5:
                    RollBack(null);
                    break;
                case 6:
                    RestoreFile(Names[argument % Names.Length]);
                    break;
                case 7:
                    RollBackTo(argument);
                    break;
                case 8:
                    _engine.Cleanup(new CleanupRequest(_tree.Root, Inactive: true, Failed: true, TimeSpan.Zero, Confirm: true));
                    _migrations.RemoveAll(m => m.State == MigrationState.RolledBack);
                    break;
                case 9 or 10:
                    Reload(Names[argument % Names.Length]);
                    break;
                default:
                    _engine.MoveStore(_tree.Root, new LedgerPlace(LedgerPlace.Of(_tree.Migrate).Kind == LedgerKind.Files ? LedgerKind.Sqlite : LedgerKind.Files));
                    break;
            }

            AssertAgrees();
        }

        public void Dispose() => _tree.Dispose();

        private void Apply(string[] names)
        {
            var id = _tree.Apply(_tree.Plan(names)).MigrationId!;
            var files = names.ToDictionary(name => name, name => (Old: _lines[name], New: _lines[name] + 1), StringComparer.Ordinal);
            _migrations.Add(new Entry(id, files, IsRestore: false));
            Write(files.ToDictionary(f => f.Key, f => f.Value.New));
        }

        private void RollBack(Entry? named)
        {
            var target = named ?? Applied.LastOrDefault();
            Expect(target is { State: MigrationState.Applied } && !IsCovered(target, target.Files.Keys), () => _tree.Rollback(named?.Id), () => TakeBack(target!));
        }

        /// <summary>The latest migration that changed the file, and is no restoration itself, gives the file back.</summary>
        private void RestoreFile(string name)
        {
            var target = Applied.LastOrDefault(m => !m.IsRestore && m.Files.ContainsKey(name));
            string? restoredBy = null;
            Expect(
                target is not null && !IsCovered(target, [name]),
                () => restoredBy = _tree.Store().RollbackPart(new PartialRollback(null, [name], [], [], Merge: false, TestTree.ToolVersion), dryRun: false, CancellationToken.None).MigrationId,
                () =>
                {
                    if (target!.Files.Count == 1)
                    {
                        TakeBack(target);
                        return;
                    }

                    var (old, current) = target.Files[name];
                    _migrations.Add(new Entry(restoredBy!, new() { [name] = (current, old) }, IsRestore: true));
                    Write(new() { [name] = old });
                });
        }

        /// <summary>What was migrated together with a file is what today's rules, which add one line, make of what it was at first.</summary>
        private void Reload(string name)
        {
            var together = Applied.Where(m => m.Files.ContainsKey(name)).SelectMany(m => m.Files.Keys).ToHashSet(StringComparer.Ordinal);
            Plan? plan = null;
            Expect(
                together.Count > 0,
                () => plan = new Reload(_tree.Root).PlanAsync(new ReloadRequest(new ScanRequest { Path = _tree.Root }, [name]), [name], PlanToday, CancellationToken.None).GetAwaiter().GetResult().Plan,
                () =>
                {
                    var files = together.ToDictionary(f => f, f => (Old: _lines[f], New: Applied.First(m => m.Files.ContainsKey(f)).Files[f].Old + 1), StringComparer.Ordinal)
                        .Where(f => f.Value.Old != f.Value.New).ToDictionary(StringComparer.Ordinal);
                    Assert.Equal(files.Keys.Order(StringComparer.Ordinal), plan!.Files.Select(f => f.Path));
                    if (files.Count > 0)
                    {
                        _migrations.Add(new Entry(_tree.Apply(plan).MigrationId!, files, IsRestore: false));
                        Write(files.ToDictionary(f => f.Key, f => f.Value.New));
                    }
                });
        }

        private static Task<PlanResult> PlanToday(ScanRequest request)
        {
            var plan = SamplePlan.For(request.Path, Names);
            plan = plan with { Units = [.. Names.Select(name => new PlanUnit([$"{name}.csproj"], [name]))] };
            return Task.FromResult(new PlanResult(plan, new ScanResult { Root = request.Path, Packs = plan.Packs, Findings = plan.Findings, ProjectCount = 1, FileCount = Names.Length, ResolutionRate = 1 }));
        }

        private void RollBackTo(int argument)
        {
            var applied = Applied.ToList();
            if (applied.Count == 0)
            {
                return;
            }

            var target = applied[argument % applied.Count];
            Expect(target != applied[^1], () => _tree.Store().RollbackTo(target.Id, dryRun: false, CancellationToken.None), () =>
            {
                foreach (var later in applied.SkipWhile(m => m != target).Skip(1).Reverse())
                {
                    TakeBack(later);
                }
            });
        }

        private bool IsCovered(Entry target, IEnumerable<string> names) =>
            Applied.SkipWhile(m => m != target).Skip(1).Any(later => names.Any(later.Files.ContainsKey));

        private void TakeBack(Entry target)
        {
            target.State = MigrationState.RolledBack;
            Write(target.Files.ToDictionary(f => f.Key, f => f.Value.Old));
        }

        private void Write(Dictionary<string, int> lines)
        {
            foreach (var (name, count) in lines)
            {
                _lines[name] = count;
            }
        }

        private static void Expect(bool isPossible, Action act, Action model)
        {
            if (!isPossible)
            {
                Assert.Throws<UserErrorException>(act);
                return;
            }

            act();
            model();
        }

        private void AssertAgrees()
        {
            Assert.Equal(Names.Select(name => $"// {name}\n" + string.Concat(Enumerable.Repeat("// migrated\r\n", _lines[name]))), Names.Select(_tree.Read));
            Assert.Equal(_migrations.Select(m => (m.Id, m.State)), _tree.Store().List().Select(m => (m.Id, m.State)));
            Assert.Empty(_tree.Store().Status().Drifted);
            Assert.Null(_tree.Store().Audit.Verify().Broken);
        }
    }

    private sealed record Entry(string Id, Dictionary<string, (int Old, int New)> Files, bool IsRestore)
    {
        public MigrationState State { get; set; } = MigrationState.Applied;
    }
}
