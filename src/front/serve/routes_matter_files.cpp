// Files on a matter: added as they are, and served as downloads, whatever they hold.
#include <fmt/format.h>

#include "app/views/matter/files.h"
#include "front/serve/attachment.h"
#include "front/serve/routes_office.h"
#include "storage/vault/crypto.h"

namespace jinze::serve {
namespace {

using views::Reader;

std::optional<Denial> without_adding(const Request& asked)
{
    return asked.read([&](const Reader& reader) { return views::without_adding(reader, asked.steps.at(0)); });
}

Result<input::ReceiptAnswer> add_file(const Request& asked, const views::FileQuestion& question)
{
    const View bytes = view_of(asked.request.body);
    auto command = asked.read(
        [&](const Reader& reader) { return views::file_to_add(reader, asked.steps.at(0), question, bytes); });
    if (!command) return std::unexpected{command.error()};
    const std::string input =
        fmt::format("file {} {} {}", asked.steps.at(0), question.name, to_hex(vault::sha256({bytes})));
    return asked.have_done(input, [&command](const input::Naming&, desk::Desk&) -> Result<input::Change> {
        return input::Change{{std::move(*command)}, {}};
    });
}

// Piece by piece, as the connection takes them. What is removed meanwhile ends it.
http::Response download(const Request& asked)
{
    const auto file = asked.read(
        [&](const Reader& reader) { return views::file_download(reader, asked.steps.at(0), asked.steps.at(1)); });
    if (!file) return told(file.error());
    auto parts = std::make_shared<http::Parts>();
    parts->size = static_cast<std::size_t>(file->size);
    parts->next = [&directory = asked.house.desk.directory(), pieces = file->pieces,
                   at = std::size_t{0}]() mutable -> std::optional<std::string> {
        return at < pieces.size() ? directory.piece(pieces[at++]) : std::nullopt;
    };
    http::Response response{.status = 200,
                            .type = "application/octet-stream",
                            .body = {},
                            .shared = {},
                            .headers = {},
                            .stream = {},
                            .parts = std::move(parts)};
    response.headers.emplace_back("Content-Disposition", attachment(file->name, "file"));
    response.headers.emplace_back("Content-Security-Policy", "sandbox; default-src 'none'");
    return response;
}

// In the slow lane: two at once, so that few files are in memory.
Route adding()
{
    Route route = slowly(question<&add_file>("/api/matters/{id}/files",
                                             "Put a file on a matter (PDF, OFD, docx, xlsx, PNG, JPEG, txt), as it is",
                                             {{"name", "of the file, with its extension"}}, false),
                         &always_slow);
    route.method = "POST";
    route.longest_body = matter::longest_file + longest_spare_body;  // a little more gets its own sentence
    route.admits = &without_adding;
    return route;
}

}  // namespace

std::vector<Route> matter_file_routes()
{
    return {adding(), file("GET", "/api/matters/{id}/files/{number}", "A file on a matter, as a download",
                           "application/octet-stream", &download)};
}

}  // namespace jinze::serve
