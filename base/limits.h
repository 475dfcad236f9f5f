// Every limit of the program, in one place. A limit that is met is an error that names it.
// Tested where each is enforced, at N-1, N and N+1.
#pragma once

#include <cstddef>
#include <cstdint>

namespace causeway {

struct Limits {
  // Reading
  uint64_t document_bytes = 256ULL << 20;  // one document's text
  uint64_t line_bytes = 16ULL << 20;       // one line of a document or a table
  uint32_t record_fields = 10'000;         // one record of a table
  uint64_t record_bytes = 16ULL << 20;     // one record of a JSON graph
  uint32_t record_values = 1'000'000;      // its values and their names
  uint64_t spooled_bytes = 16ULL << 30;    // standard input or a FIFO, kept in a file meanwhile
  uint32_t unpacked_ratio = 200;           // of a compressed file; beyond, it is taken for a bomb
  uint64_t unpacked_free_bytes = 16ULL << 20;  // what may be unpacked whatever the ratio
  uint32_t sentence_bytes = 20'000;            // a longer sentence is kept as text and not read
  uint32_t nesting = 64;                       // brackets, JSON values, list levels
  uint32_t markup_nesting = 512;               // open elements of an XML or HTML file
  uint64_t markup_bytes = 4ULL << 20;          // one tag or comment of an XML file
  uint64_t held_bytes = 128ULL << 20;          // what a reader of graphs keeps to the file's end
  uint64_t group_edges = 1'000'000;            // that groups of nodes of a DOT file stand for
  uint64_t text_run_bytes = 16ULL << 20;       // the text between two tags of an XML file
  uint64_t archive_part_bytes = 64ULL << 20;   // a file within an archive, unpacked
  uint64_t html_bytes = 32ULL << 20;           // an HTML or Markdown file
  uint64_t html_parts = 1'000'000;             // its tags and attributes
  uint32_t pdf_seconds = 60;                   // processor time of the child that reads a PDF
  uint32_t pdf_clock_seconds = 240;            // and by the clock
  uint64_t pdf_bytes = 1ULL << 30;             // its memory
  uint64_t pdf_text_bytes = 64ULL << 20;       // what it gives: words and where they stand
  uint32_t name_bytes = 1'000;                 // one name of a node
  uint32_t list_names = 200;             // names read from one phrase or list within a sentence
  uint64_t lexicon_bytes = 64ULL << 20;  // a lexicon for reading
  uint32_t english_words = 50;           // fewer words than these are taken for English
  double english_share = 0.02;           // of English function words; a text with less is not read
  uint64_t model_bytes = 64ULL << 20;    // a file of trained weights

  // Keeping
  uint64_t stored_blob_bytes = 1ULL << 30;      // a text or a chunk of a store, decompressed
  uint64_t text_cache_bytes = 64ULL << 20;      // texts that a store holds in memory
  uint64_t index_verified_bytes = 64ULL << 20;  // a larger index is verified by `check` only

  // Asking
  uint32_t query_bytes = 64U << 10;  // one query's text
  uint32_t query_nesting = 100;      // depth of an expression
  uint32_t query_words = 500;        // words of the names in one query
  uint32_t query_items = 64;         // things compared in one query
  uint64_t result_rows = 1'000'000;  // rows of an answer, before LIMIT
  uint64_t query_bytes_held = 1ULL << 30;
  double query_seconds = 30;

  // Drawing
  uint32_t drawn_elements =
      200'000;  // nodes and edges handed to libcgraph; beyond, text is streamed
  uint32_t layout_elements = 3'000;     // nodes and edges of a picture; beyond, ask for a part
  uint32_t ranked_elements = 1'000;     // of a picture in ranks; beyond, it is laid out by forces
  uint32_t layout_seconds = 60;         // processor time of the child that draws
  uint32_t layout_clock_seconds = 240;  // and by the clock, on a busy machine
  uint64_t layout_bytes = 2ULL << 30;   // its memory
  uint64_t page_elements = 100'000;     // nodes and edges of a page to mail
  uint32_t mermaid_edges = 500;         // of a flowchart: what Mermaid and GitHub draw by default
  uint32_t mermaid_characters = 50'000;

  // Serving (causeway view)
  uint32_t view_body_bytes = 128U << 10;  // of a request: a query
  uint32_t view_header_bytes = 16U << 10;
  uint32_t view_request_seconds = 10;     // for a whole request to arrive, and between two
  uint32_t view_reply_seconds = 60;       // for a reply to be taken
  uint32_t view_connections = 128;        // at once; more wait to be accepted
  uint32_t view_threads = 2;              // that answer
  uint32_t view_rows = 2'000;             // of an answer's table
  uint32_t view_citations = 20'000;       // of all its rows
  uint32_t view_edges = 5'000;            // of an answer's picture
  uint32_t view_readings = 20;            // sentences of an edge, before all are asked for
  uint32_t view_all_readings = 2'000;     // and then
  uint32_t view_names = 12;               // completions
  uint32_t view_neighbours = 40;          // of a node at once
  uint32_t view_scanned = 100'000;        // edges of a node that are looked at for them
  uint32_t view_text_bytes = 256U << 10;  // of a document at once
  uint32_t view_result_rows = 100'000;    // of a query, before they are cut to view_rows
  uint64_t view_bytes_held = 64U << 20;   // by a query
};

}  // namespace causeway
