// Given names common in English-language news, by the gender they usually tell. General knowledge; no source text.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const maleGivenNames = words(`
  Aaron Abbas Abdel Abdul Abdullah Abe Abraham Adam Adel Adrian Ahmad Ahmed Ahmet Aidan Akbar Akio Al Alan Alastair Albert
  Alberto Alec Alejandro Aleksandr Aleksander Alessandro Alexander Alexandre Alexei Alexey Alfonso Alfred Ali Alistair Allan
  Allen Alvin Amir Anatoly Anders Andre Andrei Andres Andrew Andrey Andriy Andrzej Andy Angus Anthony Antoine Anton Antonio
  Antony Anwar Arash Archie Armando Arnaud Arnold Arsen Artem Arthur Artur Asad Asif Augustus Austin Ayman Aymen Aziz Badr
  Barack Barry Bart Bartosz Bashar Basil Ben Benjamin Benny Bernard Bernie Bert Bill Billy Bjorn Blake Bob Bobby Bogdan Boris
  Brad Bradley Brandon Brendan Brent Bret Brett Brian Bruce Bruno Bryan Bryce Byron Caleb Calvin Cameron Carl Carlo Carlos
  Carter Cedric Cesar Chad Charles Charlie Chester Chet Chris Christian Christoph Christophe Christopher Chuck Clarence Claude
  Claudio Clayton Cliff Clifford Clint Clive Clyde Cody Colin Conor Corey Cornelius Cory Craig Curt Curtis Cyril Cyrus Dale
  Damian Damien Dan Daniel Danny Dante Darin Darius Darrell Darren Darryl Dave David Davide Dean Denis Dennis Denys Derek
  Desmond Dick Didier Diego Dieter Dimitri Dino Dirk Dmitri Dmitriy Dmitry Dmytro Dominic Don Donald Donnie Doug Douglas
  Drew Duncan Dustin Dwayne Dwight Dylan Earl Ed Eddie Edgar Edmund Eduardo Edward Edwin Efraim Ehud Eldar Eli Elias Elijah
  Elliot Elliott Elmer Elon Emanuel Emilio Emmanuel Emmerson Emre Enrico Enrique Eric Erich Erik Ernest Ernesto Erwin Esteban
  Ethan Eugene Evan Everett Fabio Farhan Faisal Fareed Felipe Felix Ferdinand Fernando Fidel Filip Floyd Francesco Francis
  Francisco Franco Francois François Frank Frankie Franklin Franz Fred Freddie Frederic Frederick Fyodor Gabriel Garrett Garry
  Gary Gavin Gene Gennady Geoff Geoffrey George Georges Gerald Gerard Gerhard Gianni Gideon Gilbert Giorgio Giovanni Giuseppe
  Glen Glenn Gordon Graeme Graham Grant Greg Gregg Gregor Gregory Grigory Grover Guido Guillaume Guillermo Gus Gustavo Guy Hakan
  Hamid Hamza Hank Hans Harald Harold Harry Harvey Hasan Hassan Hector Heinrich Henri Henrik Henry Herb Herbert Herman
  Hernan Herschel Hossein Howard Hubert Hugh Hugo Humphrey Hunter Hussein Hussain Iain Ian Ibrahim Igor Ihor Ike Ilan Ilham
  Ilya Imran Irfan Irving Isaac Isaiah Ismail Itamar Ivan Ivo Jack Jacob Jacques Jaime Jair Jake Jakub Jamal James Jamie Jan
  Jared Jaroslaw Jason Javad Javier Jay Jean Jeb Jed Jeff Jeffrey Jens Jeremiah Jeremy Jerome Jerry Jesus Jesús Jim Jimmy Joachim
  Joao João Joaquin Jock Joe Joel Johan Johann Johannes John Johnny Jon Jonah Jonas Jonathan Jorge Jorg Jose José Josef Joseph
  Josh Joshua Juan Julian Julien Julio Julius Jurgen Justin Kaleb Kamal Karim Karl Karol Keir Keith Ken Kenneth Kenny Kent Kevin
  Khaled Khalid Khalil Kirill Kirk Klaus Kofi Konstantin Kostiantyn Kurt Kwame Kwasi Kyle Kyrylo Lance Larry Lars Laurence Laurent
  Lawrence Lech Lee Leo Leon Leonard Leonid Leonardo Leroy Leslie Lester Levi Lewis Liam Lincoln Lindsey Lionel Lloyd
  Lorenzo Lou Louis Luc Luca Lucas Lucian Luciano Luigi Luis Luiz Luke Luther Lyndon Mahmoud Mahmud Maksym Malcolm Manfred
  Manuel Marc Marcel Marcelo Marco Marcos Marcus Marek Mario Marius Mark Marko Markus Marshall Martin Marty Marvin
  Masoud Massimo Mateusz Matt Matteo Matthew Matthias Maurice Mauricio Max Maxim Maximilian Mehdi Mehmet Mel Melvin Merrick
  Mervyn Michael Michal Michel Miguel Mihai Mike Mikhail Mikheil Miles Milo Milos Milton Mitch Mitchell Mitt Mohamed Mohammad
  Mohammed Mohsin Morgan Moritz Morris Moses Moshe Muammar Muhammad Murat Murray Mustafa Mykhailo Mykola Nabil Naftali Narendra
  Nasser Nate Nathan Nathaniel Ned Neil Nelson Neville Newt Niall Nicholas Nick Nicolas Nigel Nikita Niklas Nikola Nikolai Nikolas
  Nikolay Noah Noel Norman Oleg Oleh Oleksandr Oleksiy Oleksii Oliver Olivier Omar Orban Orlando Oscar Oskar Osama Otto Owen Pablo
  Paolo Pascal Patrick Pat Paul Pavel Pavlo Pedro Per Perry Pete Peter Petr Petro Phil Philip Philippe Phillip Pier Pierre Pieter
  Piotr Preston Rafael Rafał Raheem Rahm Rajiv Ralph Rami Ramon Rand Randall Randy Rashid Raul Raúl Ray Raymond Recep Reggie
  Reid Reince Rene Rex Ricardo Rich Richard Rick Ricky Riyad Rob Robbie Robby Robert Roberto Robin Rod Roderick Rodney Rodrigo
  Roger Roland Rolf Roman Ron Ronald Ronnie Ross Roy Ruben Rudolf Rudy Rupert Ruslan Russ Russell Rustam Rustem Ryan Sadiq Said
  Saeed Sajid Salman Salvador Salvatore Sam Samir Sami Samuel Sandro Santiago Saul Scott Sean Sebastian Serge Sergei Sergey
  Sergii Serhii Serhiy Sergio Seth Shane Shaun Shawn Sheldon Sherrod Shimon Sid Sidney Silvio Simon Slobodan Solomon Spencer
  Stan Stanislav Stanley Stefan Stefano Stephane Stephen Sterling Steve Steven Stewart Stuart Sven Syed Taras Tariq Tarek Tayyip
  Ted Teddy Terence Terrence Terry Thaddeus Theo Theodore Thom Thomas Tim Timothy Timur Tobias Toby Todd Tom Tomas Tommy Tony
  Travis Trent Trevor Trey Tucker Tyler Umar Umberto Uri Vadim Vadym Valentin Valerii Valery Vasily Vasyl Vernon Victor Viktor
  Vince Vincent Vitali Vitaliy Vitaly Vito Vlad Vladimir Vladyslav Volodymyr Vyacheslav Wade Wallace Walt Walter Warren Waseem
  Wayne Wendell Werner Wes Wesley Wilbur Wilfred Will William Willie Winston Wolfgang Woodrow Xavier Xi Yahya Yair Yasser Yaroslav
  Yevgeny Yevhen Yitzhak Yoav Yuri Yuriy Yurii Yusuf Yves Zac Zach Zachary Zack Zane`);

const femaleGivenNames = words(`
  Abby Abigail Ada Adele Adriana Agnes Aileen Aisha Alana Alexandra Alexandria Alice Alicia Alina Aline Alison Allison Allyson
  Alma Alyona Alyssa Amal Amanda Amber Amelia Amy Ana Anastasia Andrea Angela Angelica Angelina Angie Anita Ann Anna Annabel
  Annalena Anne Annette Annie Antonia Anya April Ariana Arlene Ashley Astrid Audrey Aung Ava Ayanna Barb Barbara Beatrice Becky
  Belinda Bella Bernadette Bernice Beth Bethany Betsy Betty Beverly Bianca Bonnie Brenda Brianna Bridget Britney Brittany
  Brooke Bryony Caitlin Camila Camilla Camille Candace Candice Carla Carly Carmen Carol Carole Carolina Caroline Carolyn
  Carrie Cassandra Cassidy Catherine Cathy Catriona Cecilia Celia Celine Charlene Charlotte Chelsea Cheri Cheryl Chloe Christa
  Christiane Christie Christina Christine Chrystia Cindy Claire Clara Clarissa Claudia Colleen Condoleezza Connie Constance Cora
  Corazon Corinne Courtney Crystal Cynthia Daisy Dana Daniela Danielle Daphne Daria Darlene Dawn Deanna Deb Debbie Deborah
  Debra Deirdre Delia Denise Diana Diane Dianne Dilma Dina Dolores Donna Dora Doreen Doris Dorothy Ebony Edith Edna Eileen
  Elaine Eleanor Elena Elisabeth Elise Elizabeth Ella Ellen Ellie Eloise Elsa Elsie Emilia Emily Emma Erica Erika Erin Esme Estelle
  Esther Ethel Eugenie Eva Eve Evelyn Fatima Fatma Faye Felicia Fiona Flora Florence Frances Francesca Freda Frederica Gabriela
  Gabriella Gabrielle Gail Galina Gemma Genevieve Georgia Georgina Geraldine Gertrude Gillian Gina Ginger Ginni Giorgia Gisele
  Gladys Glenda Gloria Golda Grace Greta Gretchen Gwen Gwyneth Hannah Harriet Hattie Hayley Hazel Heather Heidi Helen Helena
  Helga Henrietta Hilary Hillary Hilda Holly Hope Huma Ida Imelda Ina Indira Inez Ingrid Irene Irina Iris Irma Isabel Isabella
  Isabelle Ivana Ivanka Ivy Jackie Jacqueline Jacqui Jade Jan Jana Jane Janet Janice Janine Jasmine Jayne Jeanette Jeanne Jeannie Jen Jenna
  Jennifer Jenny Jess Jessica Jill Jo Joan Joanna Joanne Jocelyn Jodi Jody Johanna Josephine Joy Joyce Juanita Judith Judy Julia
  Juliana Julie Juliet June Justine Kaja Kamala Karen Karin Karina Karine Karla Karoline Kasia Kate Katerina Katharina Katherine
  Kathleen Kathryn Kathy Katie Katrina Katy Kay Kayla Kayleigh Keisha Kellyanne Kelly Kelsey Kemi Kendra Kerry Khadija Kim
  Kimberly Kirsten Kirstie Kristalina Kristen Kristi Kristin Kristina Kyrsten Lana Lara Larissa Latoya Laura Lauren Laurie Leah
  Leila Lena Leni Lena Leonora Lesia Lesley Leticia Letitia Lidia Lila Lily Lina Linda Lindsay Lisa Liz Liza Lois Lola Lora Loretta
  Lori Lorna Lorraine Louise Lourdes Lubna Lucia Lucille Lucinda Lucy Luisa Lydia Lyn Lynda Lynn Lynne Lyudmila Mabel Madeleine
  Madeline Madison Maggie Magdalena Malala Malia Mandy Manuela Marcia Margaret Margarita Margot Maria Marian Marianne Maribel
  Marie Marilyn Marina Marine Marion Marissa Marjorie Marlene Marsha Marta Martha Martina Marva Mary Maryam Matilda Maureen Mavis
  Maxine Maya Mazie Meg Megan Meghan Mehbooba Melania Melanie Melinda Melissa Mercedes Meredith Meryl Mette Mia Michaela Michele
  Michelle Mildred Millie Mimi Mindy Miranda Miriam Moira Molly Mona Monica Monique Muriel Myra Myrtle Nadia Nadine Nancy Naomi
  Natalia Natalie Natasha Nellie Nicola Nicole Nikki Nina Noelle Nora Noreen Norma Odile Olena Olga Olha Olive Olivia Oksana Ofelia
  Oprah Paige Pam Pamela Patience Patricia Patsy Patti Patty Paula Paulette Pauline Pearl Peggy Penelope Penny Petra Phoebe Phyllis
  Polina Polly Portia Priscilla Priti Priya Prudence Rachael Rachel Ramona Raquel Rashida Rebecca Regina Rena Renee Reyhan Rhoda
  Rhonda Rita Roberta Rochelle Rosa Rosalind Rosalynn Rose Roseanne Rosemary Rosie Roxanne Ruby Ruth Sabrina Sadie Sally Salma
  Samantha Sandra Sanna Sara Sarah Sasha Selena Serena Shannon Sharon Sheila Shelley Sheree Sherry Shirley Sian Sienna Silvia
  Simone Sinead Sofia Sonia Sonja Sophia Sophie Soraya Stacey Stacy Stella Stephanie Sue Summer Susan Susanna Susanne Susie Suzanne
  Svetlana Sviatlana Sybil Sylvia Tabitha Tamar Tamara Tammy Tanya Tara Tatiana Teresa Tess Tessa Thelma Theresa Tiffany Tina Toni
  Tracy Tricia Trina Trish Tulsi Uma Ursula Valentina Valeria Valerie Vanessa Vera Veronica Vicki Vicky Victoria Viola Violet Virginia Vivian
  Wanda Wendy Whitney Wilhelmina Wilma Winifred Yasmin Yelena Yolanda Yulia Yuliia Yvette Yvonne Zainab Zara Zelda Zoe`);

/** Names of both, or too rarely of one: they tell a person, not a gender. */
const neutralGivenNames = words(`
  Alex Ari Ariel Avery Beau Billie Bobbie Casey Chandler Charley Dana Devin Dominique Ellis Emerson Finley Frankie Hayden Jackie
  Jaden Jamie Jessie Jody Jordan Jules Kai Kelly Kendall Kerry Kim Kris Lane Lee Leslie Logan Lou Max Micah Morgan Nicky Parker Pat Quinn Reese
  Remy Riley Robin Rory Ruth-Ann Sam Sandy Sasha Sawyer Shelby Shea Sidney Skyler Stevie Taylor Toby Tracy Val Jan Jean Lindsey Lindsay Marion Noor Yang
  Ming Wei Jing Yong Hyun Min Jun Ji Jin Sun Xin Yu Zhang`);

/** Every given name with the gender it tells; null for one that either bears. Later entries win. */
export const givenNames: ReadonlyMap<string, 'male' | 'female' | null> = new Map([
  ...[...femaleGivenNames].map((name) => [name, 'female'] as const),
  ...[...maleGivenNames].map((name) => [name, femaleGivenNames.has(name) ? null : 'male'] as const),
  ...[...neutralGivenNames].map((name) => [name, null] as const),
]);
