using System.Collections.Immutable;
using System.Globalization;
using Tooling.Engine.Assessment;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Rendering;

/// <summary>Writes how an assessment came about: every term of every sum.</summary>
/// <param name="page">Where to.</param>
internal sealed class ArithmeticRenderer(TextPage page)
{
    /// <summary>Writes all of it, and what its words mean.</summary>
    /// <param name="migration">The assessment.</param>
    public void Write(MigrationAssessment migration)
    {
        Write("the whole tree", migration.Total);
        foreach (var unit in migration.Units)
        {
            Write(AssessmentWords.NameOf(unit), unit.Estimate);
        }

        Line($"readiness {Decimals(migration.Readiness.Value)} = 100");
        WriteTerms([.. migration.Readiness.Gaps.Select(gap => gap.Term)], sign: "-");
        page.Line();
        foreach (var fact in AssessmentFacts.All.Where(fact => migration.Total.Facts[fact.Name] > 0))
        {
            page.Paragraph($"{fact.Name}: {fact.Description}.", 2);
        }
    }

    private void Write(string name, Estimate estimate)
    {
        page.Line();
        page.Line(page.Paint(name, TextColor.Cyan));
        Write("complexity", estimate.Complexity);
        Write("risk", estimate.Risk);
        Line($"effort {Decimals(estimate.Effort.Hours)} h");
        foreach (var term in estimate.Effort.Terms)
        {
            Term($"{Decimals(term.Hours)} = {AssessmentWords.Number(term.Count)} {term.Base.Fact} x {Exact(term.Base.Hours)}", term.Base.Phase);
        }

        foreach (var term in estimate.Effort.Multipliers)
        {
            Term($"x {Decimals(term.Factor)} = 1 + {Exact(term.Multiplier.By)} x {AssessmentWords.Number(term.Count)} {term.Multiplier.Fact}", $"at most {Exact(term.Multiplier.Most)}");
        }
    }

    private void Write(string name, Score score)
    {
        Line($"{name} {Decimals(score.Value)}: {score.Level}");
        WriteTerms(score.Terms, sign: "");
    }

    private void WriteTerms(ImmutableArray<ScoreTerm> terms, string sign)
    {
        foreach (var term in terms)
        {
            var count = AssessmentWords.Number(term.Count);
            Term($"{sign}{Decimals(term.Points)} = {Exact(term.Weight.Points)} x {count} / ({count} + {Exact(term.Weight.Half)})", term.Fact);
        }
    }

    private void Line(string text) => page.Line("  " + text);

    private void Term(string arithmetic, string what) => page.Line($"    {arithmetic,-48}  {what}");

    private static string Decimals(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Exact(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
