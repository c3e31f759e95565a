#include "app/sheets/xml.h"

#include <expat.h>

#include <stdexcept>

namespace jinze::sheets {
namespace {

constexpr std::size_t chunk = 64 << 10;
constexpr std::size_t longest_token = 4 << 20;  // an incomplete tag or comment is parsed again with every chunk
constexpr std::size_t deepest = 64;
constexpr std::size_t most_attributes = 256;

std::string_view local_name(std::string_view name)
{
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

void XmlReader::Free::operator()(XML_ParserStruct* parser) const { XML_ParserFree(parser); }

struct XmlReader::Handlers {
    static XmlReader& reader(void* data) { return *static_cast<XmlReader*>(data); }

    static void open(void* data, const char* name, const char** attributes)
    {
        XmlReader& it = reader(data);
        if (it.open_ == deepest) return it.stop("elements nested too deep");
        Said said{.event = Event::open,
                  .depth = ++it.open_,
                  .words = it.keep(local_name(name)),
                  .attributes_from = it.attributes_.size()};
        for (; *attributes; attributes += 2, ++said.attributes)
            it.attributes_.push_back({it.keep(attributes[0]), it.keep(attributes[1])});
        if (said.attributes > most_attributes) return it.stop("too many attributes");
        it.said_.push_back(said);
    }
    static void close(void* data, const char* name)
    {
        XmlReader& it = reader(data);
        it.said_.push_back({.event = Event::close, .depth = it.open_--, .words = it.keep(local_name(name))});
    }
    static void text(void* data, const char* words, int size)
    {
        XmlReader& it = reader(data);
        const Piece piece = it.keep({words, static_cast<std::size_t>(size)});
        if (!it.said_.empty() && it.said_.back().event == Event::text)
            it.said_.back().words.size += piece.size;  // expat splits a text at line ends and references
        else
            it.said_.push_back({.event = Event::text, .depth = it.open_, .words = piece});
    }
    static void doctype(void* data, const char*, const char*, const char*, int) { reader(data).stop("a DOCTYPE"); }
};

XmlReader::XmlReader(Source source) : source_{std::move(source)}, parser_{XML_ParserCreate(nullptr)}
{
    if (!parser_) throw std::runtime_error{"no memory for an XML parser"};
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), Handlers::open, Handlers::close);
    XML_SetCharacterDataHandler(parser_.get(), Handlers::text);
    XML_SetStartDoctypeDeclHandler(parser_.get(), Handlers::doctype);
}

XmlReader::~XmlReader() = default;

XmlReader::Piece XmlReader::keep(std::string_view words)
{
    letters_ += words;
    return {letters_.size() - words.size(), words.size()};
}

void XmlReader::stop(std::string why)
{
    if (stopped_) return;
    stopped_ = true;
    why_ = std::move(why);
    XML_StopParser(parser_.get(), XML_FALSE);
}

// Feeds the next bytes to expat; its events are stored in said_.
void XmlReader::feed()
{
    letters_.clear();
    attributes_.clear();
    said_.clear();
    next_ = 0;
    void* buffer = XML_GetBuffer(parser_.get(), chunk);
    if (!buffer) throw std::runtime_error{"no memory for an XML parser"};
    const auto got = source_(static_cast<char*>(buffer), chunk);
    if (got < 0) {
        stopped_ = true;  // the source says why
        return;
    }
    fed_ += static_cast<unsigned long long>(got);
    ended_ = got == 0;
    const bool read = XML_ParseBuffer(parser_.get(), static_cast<int>(got), ended_) == XML_STATUS_OK;
    if (!read && !stopped_) {
        stopped_ = true;
        why_ = XML_ErrorString(XML_GetErrorCode(parser_.get()));
    }
    const auto at = static_cast<unsigned long long>(std::max<XML_Index>(XML_GetCurrentByteIndex(parser_.get()), 0));
    if (!ended_ && !stopped_ && fed_ - at > longest_token) {
        stopped_ = true;
        why_ = "a tag is too long";
    }
}

XmlReader::Event XmlReader::next()
{
    if (last_ == Event::end || last_ == Event::failed) return last_;
    while (next_ == said_.size()) {
        if (stopped_ || ended_) return last_ = stopped_ ? Event::failed : Event::end;
        feed();
    }
    now_ = next_++;
    const Said& said = said_[now_];
    depth_ = said.depth;
    (said.event == Event::text ? text_ : name_) = words(said.words);
    return last_ = said.event;
}

std::string_view XmlReader::attribute(std::string_view local) const
{
    const Said& said = said_[now_];
    std::string_view found;
    for (std::size_t i = 0; i < said.attributes; ++i) {
        const auto& [name, value] = attributes_[said.attributes_from + i];
        if (words(name) == local) return words(value);
        if (found.empty() && local_name(words(name)) == local) found = words(value);
    }
    return found;
}

bool XmlReader::skip_element(std::string* text)
{
    const std::size_t level = depth_;
    for (;;) {
        const Event event = next();
        if (event == Event::failed || event == Event::end) return false;
        if (event == Event::text && text != nullptr) *text += text_;
        if (event == Event::close && depth_ == level) return true;
    }
}

}  // namespace jinze::sheets
