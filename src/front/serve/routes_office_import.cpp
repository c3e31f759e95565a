// Import of sheets: templates, planning, rejected rows, committing and taking back.
#include "front/serve/routes_office.h"

namespace jinze::serve {
namespace {

using views::Reader;

access::Doer importer(const Request& asked) { return {asked.who(), false, asked.request.address}; }

// The right to import does not go over to a deputy (职务代理): a header that is ignored would mislead.
std::optional<Denial> object_to_place(const Request& asked)
{
    if (asked.request.header("x-in-place-of").empty()) return {};
    return Denial{"bad_input", "X-In-Place-Of", "导入不能代理办理：请以本人身份导入。",
                  "Imports cannot be done in another's place: import in your own name."};
}

http::Response sheet_template(const Request& asked)
{
    return workbook(views::template_workbook(asked.steps.at(0)), asked.steps.at(0) + ".xlsx");
}

Result<views::ImportsPage> import_list(const Request& asked)
{
    return asked.read([&](const Reader& reader) {
        return views::imports_page(reader, asked.house.office.imports, asked.house.gate.accounts());
    });
}

Result<views::ImportTicket> bring_sheet(const Request& asked, const views::SheetQuestion& question)
{
    const auto kind = intake::sheet_from(asked.steps.at(0));
    if (!kind) return std::unexpected{views::absent("kind")};
    if (const auto no = object_to_place(asked)) return std::unexpected{*no};
    const std::string key{asked.request.header("idempotency-key")};
    auto ticket = asked.house.office.imports.bring(
        asked.house.desk, {asked.who(), key, *kind, asked.request.body, question.paste == views::YesNo::yes});
    if (!ticket || question.dry != views::YesNo::no || ticket->state != views::ImportState::planned ||
        ticket->rejected_rows || ticket->report->counts.questions > 0)
        return ticket;
    return asked.house.office.imports.commit(asked.house.desk, asked.house.gate.proposals(), importer(asked),
                                             ticket->ticket, {});
}

Result<views::ImportTicket> import_ticket(const Request& asked)
{
    return asked.house.office.imports.ticket(asked.who(), asked.steps.at(0), asked.house.desk.now());
}

http::Response rejected_rows(const Request& asked)
{
    return workbook(asked.house.office.imports.rejected(asked.who(), asked.steps.at(0), asked.house.desk.now()),
                    "rejected.xlsx");
}

Result<views::ImportTicket> commit_import(const Request& asked, const views::ImportWanted& wanted)
{
    if (const auto no = object_to_place(asked)) return std::unexpected{*no};
    return asked.house.office.imports.commit(asked.house.desk, asked.house.gate.proposals(), importer(asked),
                                             asked.steps.at(0), wanted);
}

Result<input::ReceiptAnswer> undo_import(const Request& asked)
{
    return asked.have_done(asked.request.path, views::undoing(asked.steps.at(0)));
}

}  // namespace

std::vector<Route> office_import_routes()
{
    return {
        file("GET", "/api/templates/{kind}", "The empty sheet of organisations, people, posts or records",
             workbook_type, &sheet_template),
        question<&import_list>("/api/imports", "Earlier imports, and the reader's open tickets", {}, false),
        upload<&bring_sheet, district::Right::import>(
            "/api/imports/{id}", "Plan the import of a sheet (xlsx, csv, or pasted); the ticket is the Idempotency-Key",
            views::longest_sheet,
            {{"dry", "no: commit at once if nothing is rejected (default: yes)"},
             {"paste", "yes: cells separated by tabs"}}),
        question<&import_ticket>("/api/imports/{id}", "Progress of the plan, and what it would do", {}, false),
        file("GET", "/api/imports/{id}/rejected",
             "The rejected rows with their reasons; once, within ten minutes, for the same person", workbook_type,
             &rejected_rows),
        act<&commit_import>("/api/imports/{id}/commit", "Commit the plan"),
        act<&undo_import>("/api/imports/{id}/undo", "Take a batch back if nothing depends on it"),
    };
}

}  // namespace jinze::serve
