// expect: SCL1014 x3, SCL1015 x3, SCL2001, SCL2002
using System.CommandLine;

var level = new Option<string>("--level", "How much").FromAmong("low", "high");
level.FromAmong("none");
var file = new Argument<FileInfo>("file", "The input").ExistingOnly();
var folder = new Option<DirectoryInfo>("--out").LegalFilePathsOnly().ExistingOnly();
Option<FileInfo[]> many = new Option<FileInfo[]>("--many").ExistingOnly();
-----
using System.CommandLine;

var level = new Option<string>("--level") { Description = "How much" }.AcceptOnlyFromAmong("low", "high");
level.AcceptOnlyFromAmong("none");
var file = new Argument<FileInfo>("file") { Description = "The input" }.AcceptExistingOnly();
var folder = new Option<DirectoryInfo>("--out").AcceptLegalFilePathsOnly().AcceptExistingOnly();
Option<FileInfo[]> many = new Option<FileInfo[]>("--many").AcceptExistingOnly();
